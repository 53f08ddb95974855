import type { Problem } from "../model/problem.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkKeywords, isObject, type Schema } from "./check-keywords.ts";
import { checkFieldName } from "./check-names.ts";
import { checkXUi } from "./check-x-ui.ts";
import { fieldKeywords } from "./form-keywords.ts";
import { formLimits } from "./form-limits.ts";
import { formProblem } from "./form-problems.ts";
import { pointerTo } from "./json-pointer.ts";

/** An object: its fields, what is required, and its if/then/else. Names everywhere must be fields it has. */
export function checkStructure(schema: Schema, path: string, depth: number): readonly Problem[] {
  if (depth > formLimits.depth) return [formProblem("FORM_TOO_LARGE", path, { what: "levels", count: depth, limit: formLimits.depth })];
  const names: ReadonlySet<string> = new Set(isObject(schema.properties) ? Object.keys(schema.properties) : []);
  return [
    ...(schema.additionalProperties === false ? [] : [formProblem("FORM_OPEN_OBJECT", path)]),
    ...checkFields(schema.properties ?? {}, pointerTo(path, "properties"), depth),
    ...checkXUi(schema["x-ui"], pointerTo(path, "x-ui"), names),
    ...checkConditions(schema, path, names),
  ];
}

/** The fields of an object, `depth` counted from 1 for the form itself. */
function checkFields(properties: unknown, path: string, depth: number): readonly Problem[] {
  if (!isObject(properties)) return [formProblem("FORM_NOT_AN_OBJECT", path)];
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = pointerTo(path, name);
    const untitled = isObject(field) && field.title === undefined ? [formProblem("FORM_TITLE_MISSING", at)] : [];
    return [...checkFieldName(name, at, depth), ...untitled, ...checkField(field, at, depth)];
  });
}

function checkField(field: unknown, path: string, depth: number): readonly Problem[] {
  if (!isObject(field)) return [formProblem("FORM_NOT_AN_OBJECT", path)];
  const type = typeof field.type === "string" && Object.hasOwn(fieldKeywords, field.type) ? field.type : null;
  const keywords = type === null ? undefined : fieldKeywords[type];
  if (keywords === undefined) return [formProblem("FORM_TYPE_INVALID", path, { expected: Object.keys(fieldKeywords).join(", ") })];
  const problems = checkKeywords(field, path, keywords);
  if (type === "object") return [...problems, ...checkStructure(field, path, depth + 1)];
  const ui = checkXUi(field["x-ui"], pointerTo(path, "x-ui"), null);
  if (type === "array") return [...problems, ...ui, ...checkList(field, path, depth + 1)];
  return type === "string" ? [...problems, ...ui, ...checkText(field, path)] : [...problems, ...ui];
}

function checkText(field: Schema, path: string): readonly Problem[] {
  const limited = ["maxLength", "format", "enum", "oneOf", "const"].some((keyword) => field[keyword] !== undefined);
  return limited ? [] : [formProblem("FORM_LENGTH_MISSING", path, { limit: formLimits.textLength })];
}

function checkList(field: Schema, path: string, depth: number): readonly Problem[] {
  if (field.items === undefined || field.maxItems === undefined)
    return [formProblem("FORM_ITEMS_MISSING", path, { limit: formLimits.items })];
  if (depth > formLimits.depth) return [formProblem("FORM_TOO_LARGE", path, { what: "levels", count: depth, limit: formLimits.depth })];
  return checkField(field.items, pointerTo(path, "items"), depth);
}
