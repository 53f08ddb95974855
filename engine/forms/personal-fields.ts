import type { Json, JsonObject } from "../domain/json.ts";
import { isObject, type Schema } from "./check-keywords.ts";
import { pointerTo } from "./json-pointer.ts";

/** JSON pointers of the fields marked `x-ui.personal`; `*` stands for every item of a list. */
export function personalFields(schema: unknown): readonly string[] {
  return isObject(schema) ? pointersWithin(schema, "") : [];
}

function pointersWithin(schema: Schema, path: string): readonly string[] {
  if (isPersonal(schema)) return [path];
  const items = isObject(schema.items) ? pointersWithin(schema.items, pointerTo(path, "*")) : [];
  const fields = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [...items, ...fields.flatMap(([name, field]) => (isObject(field) ? pointersWithin(field, pointerTo(path, name)) : []))];
}

/** The values with every personal one that is there replaced by what `map` gives for it and its JSON pointer. */
export function mapPersonalFields(schema: unknown, values: JsonObject, map: (pointer: string, value: Json) => Json): JsonObject {
  if (!isObject(schema)) return values;
  const mapped = mapWithin(schema, values, "", map);
  return isJsonObject(mapped) ? mapped : values;
}

function mapWithin(schema: Schema, value: Json, path: string, map: (pointer: string, value: Json) => Json): Json {
  if (isPersonal(schema)) return map(path, value);
  const { properties, items } = schema;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return isObject(items) ? list.map((item, index) => mapWithin(items, item, pointerTo(path, index), map)) : value;
  }
  if (!isJsonObject(value) || !isObject(properties)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, isObject(field) ? mapWithin(field, entry, pointerTo(path, name), map) : entry];
    }),
  );
}

function isPersonal(schema: Schema): boolean {
  const ui = schema["x-ui"];
  return isObject(ui) && ui.personal === true;
}

function isJsonObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
