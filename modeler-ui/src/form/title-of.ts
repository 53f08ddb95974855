import { type FormSchema, isObject } from "./check/field-fault.ts";

/** The title of a field by its path; of an item of a list, the list's title and its number. */
export function titleOf(schema: FormSchema, path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return typeof schema.title === "string" ? schema.title : "";
  const field = isObject(schema.properties) ? schema.properties[name] : undefined;
  if (isObject(field)) return rest.length === 0 ? titleOf(field, []) || name : titleOf(field, rest);
  if (!isObject(schema.items)) return name;
  const number = `${typeof schema.title === "string" ? schema.title : ""} ${Number(name) + 1}`;
  return rest.length === 0 ? number : `${number} · ${titleOf(schema.items, rest)}`;
}
