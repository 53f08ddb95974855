import type { JsonSchema, Schema } from "../schema/schema.ts";

/** Collects the named schemas that others refer to while it writes them out. */
export type Components = Map<string, JsonSchema>;

/** The JSON Schema as the document shows it: references only, every named schema noted in `components`. */
export function writeSchema(schema: Schema<unknown>, components: Components): JsonSchema {
  if (schema.name === undefined) return writeJson(schema.json, components) as JsonSchema;
  noteComponent(schema.name, schema, components);
  return { $ref: `#/components/schemas/${schema.name}` };
}

function noteComponent(name: string, schema: Schema<unknown>, components: Components): void {
  if (components.has(name)) return;
  components.set(name, {});
  components.set(name, writeJson(schema.json, components) as JsonSchema);
}

function writeJson(json: unknown, components: Components): unknown {
  if (Array.isArray(json)) return json.map((item) => writeJson(item, components));
  if (typeof json !== "object" || json === null) return json;
  if ("x-schema" in json) return writeSchema(json["x-schema"] as Schema<unknown>, components);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, writeJson(value, components)]));
}
