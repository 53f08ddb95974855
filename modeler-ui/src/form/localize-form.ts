import type { Form } from "../../../api/contract/types.ts";
import { type FormSchema, isObject } from "./check/field-fault.ts";

/** The form's schema in the reader's language: Chinese stands in it, other languages come from the bundle's texts. */
export function localizeForm({ id, schema, uiTexts }: Form, language: string): FormSchema {
  const forms = uiTexts[language]?.forms;
  const texts = isObject(forms) ? forms[id] : undefined;
  if (!isObject(texts)) return schema;
  return { ...localizeField(schema, texts), properties: localizeFields(schema.properties, texts.fields) };
}

function localizeFields(properties: unknown, texts: unknown): FormSchema {
  if (!isObject(properties)) return {};
  const known = isObject(texts) ? texts : {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const own = known[name];
      return [name, isObject(field) && isObject(own) ? localizeField(field, own) : field];
    }),
  );
}

function localizeField(field: FormSchema, texts: FormSchema): FormSchema {
  const { options, fields } = texts;
  return {
    ...field,
    ...textsOf(texts),
    ...(isObject(options) && Array.isArray(field.oneOf) ? { oneOf: field.oneOf.map((choice) => localizeChoice(choice, options)) } : {}),
    ...(isObject(field.properties) ? { properties: localizeFields(field.properties, fields) } : {}),
    ...(isObject(field.items) ? { items: localizeField(field.items, isObject(texts.items) ? texts.items : texts) } : {}),
  };
}

function textsOf({ title, description }: FormSchema): FormSchema {
  return { ...(typeof title === "string" ? { title } : {}), ...(typeof description === "string" ? { description } : {}) };
}

function localizeChoice(choice: unknown, options: FormSchema): unknown {
  if (!isObject(choice)) return choice;
  const title = options[String(choice.const)];
  return typeof title === "string" ? { ...choice, title } : choice;
}
