import type { Json, JsonObject } from "../../../../api/contract/types.ts";
import type { FieldKind, FieldOption, FormField } from "./form-field.ts";

/** The fields of a form in the order they are shown. */
export function readFields(schema: JsonObject): readonly FormField[] {
  const properties = objectOf(schema.properties);
  const required = namesIn(schema.required);
  return fieldOrder(schema).map((name) => readField(name, objectOf(properties[name]), required.includes(name)));
}

function readField(name: string, schema: JsonObject, required: boolean): FormField {
  const kind = kindOf(schema);
  return {
    name,
    kind,
    required,
    schema,
    title: textOf(schema.title),
    help: textOf(schema.description),
    personal: objectOf(schema["x-ui"]).personal === true,
    maxLength: typeof schema.maxLength === "number" ? schema.maxLength : null,
    options: optionsOf(kind === "choices" ? objectOf(schema.items) : schema),
  };
}

/** `x-ui.order`, with `*` standing for the fields it does not name; those come last where there is no `*`. */
function fieldOrder(schema: JsonObject): readonly string[] {
  const names = Object.keys(objectOf(schema.properties));
  const order = namesIn(objectOf(schema["x-ui"]).order).filter((name) => name === "*" || names.includes(name));
  const rest = names.filter((name) => !order.includes(name));
  return (order.includes("*") ? order : [...order, "*"]).flatMap((name) => (name === "*" ? rest : [name]));
}

function kindOf(schema: JsonObject): FieldKind {
  const widget = objectOf(schema["x-ui"]).widget;
  switch (schema.type) {
    case "string":
      if (schema.format === "date") return "date";
      if (schema.format === "date-time") return "dateTime";
      if (Array.isArray(schema.oneOf)) return widget === "radio" ? "radio" : "choice";
      if (schema.enum !== undefined || schema.format !== undefined) return "other";
      return widget === "textarea" ? "longText" : "text";
    case "number":
    case "integer":
      return schema.oneOf === undefined && schema.enum === undefined ? schema.type : "other";
    case "boolean":
      return "boolean";
    case "array":
      return Array.isArray(objectOf(schema.items).oneOf) && objectOf(schema.items).type === "string" ? "choices" : "other";
    default:
      return "other";
  }
}

function optionsOf({ oneOf }: JsonObject): readonly FieldOption[] {
  if (!Array.isArray(oneOf)) return [];
  return oneOf.map((choice: Json) => ({ value: String(objectOf(choice).const ?? ""), title: textOf(objectOf(choice).title) }));
}

export function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
