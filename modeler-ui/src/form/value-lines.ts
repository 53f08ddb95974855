import type { Form, Json, JsonObject } from "../../../api/contract/types.ts";
import { type FormSchema, isObject } from "./check/field-fault.ts";
import { localizeForm } from "./localize-form.ts";
import { titleOf } from "./title-of.ts";

type ValueLine = { readonly name: string; readonly title: string; readonly words: string };

/** A form's values in words, in the form's order; fields without a value are left out, values without a field come last under their names. */
export function valueLines(form: Form, data: JsonObject, language: string): readonly ValueLine[] {
  const schema = localizeForm(form, language);
  const properties = isObject(schema.properties) ? schema.properties : {};
  const names = orderOf(schema, Object.keys(properties)).filter((name) => data[name] !== undefined && data[name] !== null);
  return names.map((name) => {
    const field = properties[name];
    return { name, title: titleOf(schema, [name]), words: wordsOf(data[name] ?? null, isObject(field) ? field : {}) };
  });
}

function orderOf(schema: FormSchema, names: readonly string[]): readonly string[] {
  const ui = schema["x-ui"];
  const order: readonly unknown[] = isObject(ui) && Array.isArray(ui.order) ? ui.order : [];
  const first = order.filter((name): name is string => typeof name === "string" && names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))];
}

function wordsOf(value: Json, field: FormSchema): string {
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, isObject(field.items) ? field.items : {})).join("、");
  if (isObject(value)) {
    const below = isObject(field.properties) ? field.properties : {};
    return Object.entries(value as JsonObject)
      .map(([name, part]) => `${titleOf(field, [name])}：${wordsOf(part, isObject(below[name]) ? below[name] : {})}`)
      .join("；");
  }
  const choice = Array.isArray(field.oneOf) ? field.oneOf.find((one: unknown) => isObject(one) && one.const === value) : undefined;
  return isObject(choice) && typeof choice.title === "string" ? choice.title : String(value);
}
