import { checkList } from "./check-list.ts";
import { checkNumber } from "./check-number.ts";
import { checkObject } from "./check-object.ts";
import { checkText } from "./check-text.ts";
import { type FieldFault, type FormSchema, isObject } from "./field-fault.ts";

/**
 * Reads the part of JSON Schema 2020-12 that forms may use, without generating code: a strict content policy forbids `new Function`, which ajv
 * needs. The server checks every value again.
 */
export function checkValue(schema: FormSchema | boolean, value: unknown, path: readonly string[] = []): readonly FieldFault[] {
  if (typeof schema === "boolean") return schema || value === undefined ? [] : [{ path, code: "additionalProperties", params: {} }];
  if (value === undefined) return [];
  if (!hasType(schema.type, value)) return [{ path, code: "type", params: { type: String(schema.type) } }];
  return [
    ...checkChoice(schema, value, path),
    ...(typeof value === "string" ? checkText(schema, value, path) : []),
    ...(typeof value === "number" ? checkNumber(schema, value, path) : []),
    ...(Array.isArray(value) ? checkList(schema, value, path) : []),
    ...(isObject(value) ? checkObject(schema, value, path) : []),
    ...checkBranches(schema, value, path),
  ];
}

export function meets(schema: unknown, value: unknown): boolean {
  return typeof schema === "boolean" || isObject(schema) ? checkValue(schema, value).length === 0 : true;
}

function checkChoice(schema: FormSchema, value: unknown, path: readonly string[]): readonly FieldFault[] {
  const isAmong = !Array.isArray(schema.enum) || schema.enum.some((choice) => isSame(choice, value));
  const isConst = schema.const === undefined || isSame(schema.const, value);
  const isOne = !Array.isArray(schema.oneOf) || schema.oneOf.filter((choice) => meets(choice, value)).length === 1;
  const isAny = !Array.isArray(schema.anyOf) || schema.anyOf.some((choice) => meets(choice, value));
  return isAmong && isConst && isOne && isAny ? [] : [{ path, code: "enum", params: {} }];
}

function checkBranches(schema: FormSchema, value: unknown, path: readonly string[]): readonly FieldFault[] {
  const branch = schema.if === undefined ? undefined : meets(schema.if, value) ? schema.then : schema.else;
  const all: readonly unknown[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  return [branch, ...all].flatMap((part) => (isObject(part) ? checkValue(part, value, path) : []));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function hasType(type: unknown, value: unknown): boolean {
  if (type === undefined) return true;
  if (Array.isArray(type)) return type.some((one) => hasType(one, value));
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}
