import type { JsonObject } from "../../../../api/contract/types.ts";
import type { FieldKind, FormField } from "./form-field.ts";
import { namesIn, objectOf } from "./read-fields.ts";

/** What a new text may hold unless the table says otherwise. */
const shortText = 200;
const longText = 2_000;

/** Every keyword that a kind decides; the rest of a field's schema stays as it was. */
const ofKind = ["type", "format", "oneOf", "enum", "items", "maxItems", "uniqueItems", "minLength", "maxLength", "minimum", "maximum"];

/** The form with these fields in this order. What the table does not edit (conditions, bounds, texts of the form itself) stays. */
export function writeFields(schema: JsonObject, fields: readonly FormField[]): JsonObject {
  const names = fields.map(({ name }) => name);
  const before = namesIn(schema.required).filter((name) => names.includes(name));
  const required = [
    ...before.filter((name) => fields.some((field) => field.name === name && field.required)),
    ...fields.filter(({ name, required: isRequired }) => isRequired && !before.includes(name)).map(({ name }) => name),
  ];
  const { required: _required, ...rest } = schema;
  return {
    ...rest,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, writeField(field)])),
    "x-ui": { ...objectOf(schema["x-ui"]), order: names },
  };
}

function writeField(field: FormField): JsonObject {
  const { schema, title, help, personal, kind } = field;
  if (kind === "other") return { ...schema, title, ...described(help) };
  const { description: _description, "x-ui": ui, ...rest } = schema;
  const isSameKind = sameShape(schema, kind);
  const kept = isSameKind
    ? rest
    : Object.fromEntries(Object.entries(rest).filter(([keyword]) => !ofKind.includes(keyword) && keyword !== "default"));
  const look = lookOf(objectOf(ui), { kind, personal });
  return { ...kept, ...shapeOf(field), title, ...described(help), ...(Object.keys(look).length === 0 ? {} : { "x-ui": look }) };
}

function described(help: string): JsonObject {
  return help === "" ? {} : { description: help };
}

function shapeOf({ kind, maxLength, options, schema }: FormField): JsonObject {
  const oneOf = options.map(({ value, title }) => ({ const: value, title }));
  switch (kind) {
    case "text":
      return { type: "string", maxLength: maxLength ?? shortText };
    case "longText":
      return { type: "string", maxLength: maxLength ?? longText };
    case "choice":
    case "radio":
      return { type: "string", oneOf };
    case "choices":
      return {
        type: "array",
        items: { ...objectOf(schema.items), type: "string", oneOf },
        maxItems: Math.max(1, options.length),
        uniqueItems: true,
      };
    case "date":
      return { type: "string", format: "date" };
    case "dateTime":
      return { type: "string", format: "date-time" };
    case "number":
    case "integer":
    case "boolean":
      return { type: kind };
    case "other":
      return {};
  }
}

function sameShape(schema: JsonObject, kind: FieldKind): boolean {
  const type = {
    text: "string",
    longText: "string",
    choice: "string",
    radio: "string",
    choices: "array",
    date: "string",
    dateTime: "string",
  };
  const wanted = kind in type ? type[kind as keyof typeof type] : kind;
  if (schema.type !== wanted) return false;
  const isChoice = kind === "choice" || kind === "radio";
  return (
    (schema.oneOf !== undefined) === isChoice &&
    (schema.format === "date") === (kind === "date") &&
    (schema.format === "date-time") === (kind === "dateTime")
  );
}

function lookOf(ui: JsonObject, { kind, personal }: { readonly kind: FieldKind; readonly personal: boolean }): JsonObject {
  const { widget, personal: _personal, ...rest } = ui;
  const wanted = { longText: "textarea", radio: "radio", choices: "checkboxes" };
  const own = kind in wanted ? wanted[kind as keyof typeof wanted] : null;
  const isForeign = typeof widget === "string" && !["textarea", "radio", "checkboxes"].includes(widget);
  return { ...(own === null ? (isForeign ? { widget } : {}) : { widget: own }), ...rest, ...(personal ? { personal: true } : {}) };
}
