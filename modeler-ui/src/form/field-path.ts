import { type FormSchema, isObject } from "./check/field-fault.ts";

/** The names of a JSON pointer from the form's root; a pointer into the request's body is cut to what lies in the form. */
export function fieldPath(pointer: string, schema: FormSchema): readonly string[] {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const fields = isObject(schema.properties) ? schema.properties : {};
  const start = names.findIndex((name) => Object.hasOwn(fields, name));
  return start === -1 ? names : names.slice(start);
}
