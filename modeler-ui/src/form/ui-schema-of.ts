import type { UiSchema } from "@rjsf/utils";
import { type FormSchema, isObject } from "./check/field-fault.ts";

const widgets: ReadonlySet<string> = new Set([
  "textarea",
  "radio",
  "select",
  "checkbox",
  "checkboxes",
  "date",
  "date-time",
  "time",
  "password",
  "email",
  "uri",
]);

/** The uiSchema that RJSF wants, from the `x-ui` blocks that stand in the schema. */
export function uiSchemaOf(schema: FormSchema): UiSchema {
  const ui = isObject(schema["x-ui"]) ? schema["x-ui"] : {};
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const fields = properties.flatMap(([name, field]) => (isObject(field) ? [[name, uiSchemaOf(field)]] : []));
  return {
    ...Object.fromEntries(fields),
    ...(isObject(schema.items) ? { items: uiSchemaOf(schema.items) } : {}),
    ...(Array.isArray(ui.order) ? { "ui:order": ui.order.includes("*") ? ui.order : [...ui.order, "*"] } : {}),
    ...(typeof ui.widget === "string" && widgets.has(ui.widget) ? { "ui:widget": ui.widget } : {}),
    ...(typeof ui.help === "string" ? { "ui:help": ui.help } : {}),
    ...(typeof ui.hint === "string" ? { "ui:help": ui.hint } : {}),
    ...(typeof ui.placeholder === "string" ? { "ui:placeholder": ui.placeholder } : {}),
    "ui:options": { ...(typeof ui.rows === "number" ? { rows: ui.rows } : {}), personal: ui.personal === true },
  };
}
