import type { ValidateFunction } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, type Schema } from "./check-keywords.ts";
import { formAjv } from "./form-ajv.ts";

const byIdentity = new WeakMap<Schema, ValidateFunction>();
const byText = new Map<string, ValidateFunction>();
const mostKept = 500;
let ajv: Ajv2020 | null = null;

/** The compiled validator of a form, made once per content. Throws on a schema that `checkForm` would refuse. */
export function formValidator(schema: Schema): ValidateFunction {
  const same = byIdentity.get(schema);
  if (same !== undefined) return same;
  const text = JSON.stringify(schema);
  const validator = byText.get(text) ?? compile(schema);
  if (byText.size >= mostKept) forget();
  byText.set(text, validator);
  byIdentity.set(schema, validator);
  return validator;
}

/** ajv keeps something of every schema it compiled: both go together. */
function forget(): void {
  byText.clear();
  ajv = null;
}

function compile(schema: Schema): ValidateFunction {
  ajv ??= formAjv();
  const plain = withPlainChoices(schema);
  const validator = ajv.compile(plain);
  ajv.removeSchema(plain);
  return validator;
}

/** Titled choices as an enum: one error instead of one for each choice. Names of its own would clash between versions. */
function withPlainChoices({ $id: _id, ...schema }: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): readonly [string, unknown] => {
      if (keyword === "oneOf" && Array.isArray(value))
        return ["enum", value.map((choice: unknown) => (isObject(choice) ? choice.const : choice))];
      if (keyword === "properties" && isObject(value))
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plainField(field)]))];
      if (keyword === "allOf" && Array.isArray(value)) return [keyword, value.map(plainField)];
      return [keyword, ["items", "if", "then", "else"].includes(keyword) ? plainField(value) : value];
    }),
  );
}

function plainField(field: unknown): unknown {
  return isObject(field) ? withPlainChoices(field) : field;
}
