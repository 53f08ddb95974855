import type { Ajv2020 } from "ajv/dist/2020.js";
import type { Problem } from "../model/problem.ts";
import { isObject, type Schema } from "./check-keywords.ts";
import { formProblem } from "./form-problems.ts";
import { pointerTo } from "./json-pointer.ts";

/** A default is only shown, never filled in silently, but it must meet its field. */
export function checkDefaults(schema: Schema, path: string, ajv: Ajv2020): readonly Problem[] {
  const own = schema.default === undefined || ajv.validate(schema, schema.default) ? [] : [formProblem("FORM_DEFAULT_INVALID", path)];
  const fields = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const below = fields.flatMap(([name, field]) =>
    isObject(field) ? checkDefaults(field, pointerTo(pointerTo(path, "properties"), name), ajv) : [],
  );
  const items = isObject(schema.items) ? checkDefaults(schema.items, pointerTo(path, "items"), ajv) : [];
  return [...own, ...below, ...items];
}
