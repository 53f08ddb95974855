import type { Problem } from "../model/problem.ts";
import { checkDefaults } from "./check-defaults.ts";
import { checkKeywords, isObject, type Schema } from "./check-keywords.ts";
import { checkStructure } from "./check-structure.ts";
import { findUnstorable } from "./find-unstorable.ts";
import { formAjv } from "./form-ajv.ts";
import { rootKeywords } from "./form-keywords.ts";
import { formLimits } from "./form-limits.ts";
import { formProblem } from "./form-problems.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** Every reason why a form is refused or doubted. Never throws, whatever it is given. */
export function checkForm(schema: unknown): readonly Problem[] {
  if (!isObject(schema)) return [formProblem("FORM_NOT_AN_OBJECT", "")];
  const unstorable = findUnstorable(schema);
  if (unstorable !== null) return [formProblem("FORM_TEXT_INVALID", unstorable)];
  const size = JSON.stringify(schema).length;
  if (size > formLimits.schemaLength)
    return [formProblem("FORM_TOO_LARGE", "", { what: "characters", count: size, limit: formLimits.schemaLength })];
  const problems = [
    ...checkRoot(schema),
    ...checkKeywords(schema, "", rootKeywords),
    ...checkStructure(schema, "", 1),
    ...checkFieldCount(schema),
  ];
  if (problems.some(({ severity }) => severity === "error")) return problems;
  return [...problems, ...checkCompiles(schema)];
}

function checkRoot(schema: Schema): readonly Problem[] {
  const problems: Problem[] = [];
  if (schema.type !== "object") problems.push(formProblem("FORM_TYPE_INVALID", "", { expected: "object" }));
  if (schema.$schema !== undefined && schema.$schema !== dialect)
    problems.push(formProblem("FORM_KEYWORD_INVALID", "", { keyword: "$schema", expected: dialect }));
  return problems;
}

function checkFieldCount(schema: Schema): readonly Problem[] {
  const count = countFields(schema);
  return count <= formLimits.fields ? [] : [formProblem("FORM_TOO_LARGE", "", { what: "fields", count, limit: formLimits.fields })];
}

function countFields({ properties, items }: Schema): number {
  const below = isObject(properties) ? Object.values(properties) : [];
  const inside = isObject(items) ? countFields(items) : 0;
  return below.reduce<number>((sum, field) => sum + 1 + (isObject(field) ? countFields(field) : 0), inside);
}

function checkCompiles(schema: Schema): readonly Problem[] {
  try {
    const ajv = formAjv();
    ajv.compile(schema);
    return checkDefaults(schema, "", ajv);
  } catch (cause) {
    return [formProblem("FORM_SCHEMA_INVALID", "", { reason: (cause instanceof Error ? cause.message : String(cause)).slice(0, 300) })];
  }
}
