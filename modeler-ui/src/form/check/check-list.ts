import { checkValue } from "./check-value.ts";
import { type FieldFault, type FormSchema, isObject } from "./field-fault.ts";

export function checkList(schema: FormSchema, value: readonly unknown[], path: readonly string[]): readonly FieldFault[] {
  const { minItems, maxItems, uniqueItems, items } = schema;
  const faults: FieldFault[] = [];
  if (typeof minItems === "number" && value.length < minItems) faults.push({ path, code: "minItems", params: { limit: minItems } });
  if (typeof maxItems === "number" && value.length > maxItems) faults.push({ path, code: "maxItems", params: { limit: maxItems } });
  if (uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length) {
    faults.push({ path, code: "uniqueItems", params: {} });
  }
  if (!isObject(items)) return faults;
  return [...faults, ...value.flatMap((item, i) => missing(item, [...path, String(i)]) ?? checkValue(items, item, [...path, String(i)]))];
}

/** An item somebody added and left empty. */
function missing(item: unknown, path: readonly string[]): readonly FieldFault[] | null {
  return item === undefined || item === null ? [{ path, code: "required", params: {} }] : null;
}
