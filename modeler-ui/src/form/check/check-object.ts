import { checkValue } from "./check-value.ts";
import { type FieldFault, type FormSchema, isObject } from "./field-fault.ts";

type Values = Readonly<Record<string, unknown>>;

export function checkObject(schema: FormSchema, value: Values, path: readonly string[]): readonly FieldFault[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const wanted = [...namesIn(schema.required), ...dependent(schema.dependentRequired, value)];
  const absent = [...new Set(wanted)].filter((name) => value[name] === undefined);
  const unknown =
    schema.additionalProperties === false
      ? Object.keys(value).filter((name) => value[name] !== undefined && !Object.hasOwn(properties, name))
      : [];
  return [
    ...absent.map((name) => ({ path: [...path, name], code: "required", params: {} })),
    ...unknown.map((name) => ({ path: [...path, name], code: "additionalProperties", params: {} })),
    ...Object.entries(properties).flatMap(([name, field]) =>
      isObject(field) || typeof field === "boolean" ? checkValue(field, value[name], [...path, name]) : [],
    ),
  ];
}

function dependent(needs: unknown, value: Values): readonly string[] {
  if (!isObject(needs)) return [];
  return Object.entries(needs).flatMap(([name, names]) => (value[name] === undefined ? [] : namesIn(names)));
}

function namesIn(names: unknown): readonly string[] {
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
