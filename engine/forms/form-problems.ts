import type { Problem } from "../model/problem.ts";

type Entry = { readonly severity: Problem["severity"]; readonly message: string };
const refuse = (message: string): Entry => ({ severity: "error", message });
const warn = (message: string): Entry => ({ severity: "warning", message });

/** Every code a form can be refused or doubted with; `{name}` is filled from the problem's details, `path` is a JSON pointer into the schema. */
export const formProblemCodes = {
  FORM_NOT_AN_OBJECT: refuse("{path} must be a JSON object."),
  FORM_TOO_LARGE: refuse("The form has {count} {what}; the limit is {limit}."),
  FORM_KEYWORD_UNKNOWN: refuse("{path}: the keyword {keyword} is not allowed here."),
  FORM_KEYWORD_INVALID: refuse("{path}: {keyword} must be {expected}."),
  FORM_TYPE_INVALID: refuse("{path}: type must be one of {expected}."),
  FORM_OPEN_OBJECT: refuse("{path}: additionalProperties must be false."),
  FORM_LENGTH_MISSING: refuse("{path}: a text needs maxLength, at most {limit}, unless it has choices or a format."),
  FORM_ITEMS_MISSING: refuse("{path}: a list needs items and maxItems, at most {limit}."),
  FORM_NAME_INVALID: refuse(
    "{path}: the name {name} is not allowed: it must start with a letter and hold letters, digits and _ only, at most 64.",
  ),
  FORM_NAME_RESERVED: refuse("{path}: the name {name} is reserved: diagrams read something else under it."),
  FORM_FIELD_UNKNOWN: refuse("{path}: there is no field {name}."),
  FORM_PATTERN_INVALID: refuse("{path}: the pattern cannot be used: {reason}."),
  FORM_DEFAULT_INVALID: refuse("{path}: the default does not meet its own field."),
  FORM_TEXT_INVALID: refuse("{path}: there is something that cannot be stored as JSON."),
  FORM_SCHEMA_INVALID: refuse("The form is not a valid JSON Schema: {reason}."),
  FORM_TITLE_MISSING: warn("{path}: the field has no title."),
  FORM_UI_UNKNOWN: warn("{path}: {keyword} is not used by any page."),
} as const;

export type FormProblemCode = keyof typeof formProblemCodes;

/** A problem of a form. `details.path` says where in the schema; the element is the form itself and named by the caller. */
export function formProblem(code: FormProblemCode, path: string, details: Readonly<Record<string, string | number>> = {}): Problem {
  const { severity, message } = formProblemCodes[code];
  const given: Readonly<Record<string, string | number>> = { path: path === "" ? "/" : path, ...details };
  return {
    code,
    elementId: null,
    message: message.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => String(given[name] ?? "")),
    severity,
    details: given,
  };
}
