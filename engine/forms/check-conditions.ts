import type { Problem } from "../model/problem.ts";
import { checkKeywords, isObject, type Schema } from "./check-keywords.ts";
import { branchFieldKeywords, branchKeywords, conditionKeywords } from "./form-keywords.ts";
import { formProblem } from "./form-problems.ts";
import { pointerTo } from "./json-pointer.ts";

/** What is required, alone, together or under a condition. Every name must be a field of the object. */
export function checkConditions(schema: Schema, path: string, names: ReadonlySet<string>): readonly Problem[] {
  return [
    ...checkRequirements(schema, path, names),
    ...checkBranches(schema, path, names),
    ...checkAllOf(schema.allOf, pointerTo(path, "allOf"), names),
  ];
}

function checkRequirements({ required, dependentRequired }: Schema, path: string, names: ReadonlySet<string>): readonly Problem[] {
  const problems = unknownNames(required, pointerTo(path, "required"), names);
  if (dependentRequired === undefined) return problems;
  const at = pointerTo(path, "dependentRequired");
  if (!isObject(dependentRequired)) return [...problems, formProblem("FORM_NOT_AN_OBJECT", at)];
  return [
    ...problems,
    ...unknownNames(Object.keys(dependentRequired), at, names),
    ...Object.entries(dependentRequired).flatMap(([name, needs]) =>
      Array.isArray(needs)
        ? unknownNames(needs, pointerTo(at, name), names)
        : [formProblem("FORM_KEYWORD_INVALID", pointerTo(at, name), { keyword: "dependentRequired", expected: "a list of names" })],
    ),
  ];
}

function unknownNames(listed: unknown, path: string, names: ReadonlySet<string>): readonly Problem[] {
  if (!Array.isArray(listed)) return [];
  return listed
    .filter((name) => typeof name !== "string" || !names.has(name))
    .map((name) =>
      formProblem("FORM_FIELD_UNKNOWN", path, { name: (typeof name === "string" ? name : JSON.stringify(name)).slice(0, 80) }),
    );
}

function checkBranches(schema: Schema, path: string, names: ReadonlySet<string>): readonly Problem[] {
  return ["if", "then", "else"].flatMap((keyword) => {
    const branch = schema[keyword];
    return branch === undefined ? [] : checkBranch(branch, pointerTo(path, keyword), names);
  });
}

function checkBranch(branch: unknown, path: string, names: ReadonlySet<string>): readonly Problem[] {
  if (!isObject(branch)) return [formProblem("FORM_NOT_AN_OBJECT", path)];
  const bounds = branch.properties ?? {};
  const at = pointerTo(path, "properties");
  return [
    ...checkKeywords(branch, path, branchKeywords),
    ...checkRequirements(branch, path, names),
    ...(isObject(bounds) ? unknownNames(Object.keys(bounds), at, names) : [formProblem("FORM_NOT_AN_OBJECT", at)]),
    ...Object.entries(isObject(bounds) ? bounds : {}).flatMap(([name, bound]) =>
      isObject(bound)
        ? checkKeywords(bound, pointerTo(at, name), branchFieldKeywords)
        : [formProblem("FORM_NOT_AN_OBJECT", pointerTo(at, name))],
    ),
  ];
}

/** Several if/then/else side by side. */
function checkAllOf(allOf: unknown, path: string, names: ReadonlySet<string>): readonly Problem[] {
  if (allOf === undefined) return [];
  if (!Array.isArray(allOf) || allOf.length > 50)
    return [formProblem("FORM_KEYWORD_INVALID", path, { keyword: "allOf", expected: "a list of at most 50 if/then/else" })];
  return allOf.flatMap((each: unknown, index) => {
    const at = pointerTo(path, index);
    if (!isObject(each)) return [formProblem("FORM_NOT_AN_OBJECT", at)];
    return [...checkKeywords(each, at, conditionKeywords), ...checkBranches(each, at, names)];
  });
}
