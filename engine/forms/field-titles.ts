import { isObject, type Schema } from "./check-keywords.ts";
import { pointerParts } from "./json-pointer.ts";

/** What the office calls the field at a JSON pointer into the values: its title, else its name. */
export function titleAt(schema: Schema, pointer: string): string {
  let at: unknown = schema;
  let name = "";
  for (const part of pointerParts(pointer)) {
    if (!isObject(at)) break;
    const listed = isObject(at.items);
    at = listed ? at.items : isObject(at.properties) && Object.hasOwn(at.properties, part) ? at.properties[part] : undefined;
    if (!listed) name = part;
    if (isObject(at) && typeof at.title === "string" && !listed) name = at.title;
  }
  return name;
}

/** The property a pointer names: the last part that is not a place in a list. */
export function fieldAt(pointer: string): string {
  return pointerParts(pointer).findLast((part) => !/^\d+$/.test(part)) ?? "";
}
