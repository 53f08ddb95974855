import { formLimits } from "./form-limits.ts";

/** What a keyword's value must be; null where a place of its own reads it (properties, items, if, …). */
type Rule = { readonly expected: string; readonly accepts: (value: unknown) => boolean } | null;
export type Keywords = Readonly<Record<string, Rule>>;

const text = (longest: number): Rule => ({
  expected: `a text of at most ${longest} characters`,
  accepts: (value) => typeof value === "string" && value.length <= longest,
});
const count = (most: number): Rule => ({
  expected: `a whole number from 0 to ${most}`,
  accepts: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most,
});
const number: Rule = { expected: "a number", accepts: Number.isFinite };
const positive: Rule = { expected: "a number above 0", accepts: (value) => Number.isFinite(value) && Number(value) > 0 };
const flag: Rule = { expected: "true or false", accepts: (value) => typeof value === "boolean" };
const names: Rule = { expected: "a list of different names", accepts: isNames };
const plain: Rule = { expected: "a text, a number, true or false", accepts: isPlain };
const anything: Rule = { expected: "a value", accepts: () => true };
const choices: Rule = {
  expected: `a list of 1 to ${formLimits.choices} different plain values`,
  accepts: (value) => isChoiceList(value) && value.every(isPlain) && new Set(value).size === value.length,
};
const titledChoices: Rule = {
  expected: `a list of 1 to ${formLimits.choices} choices {const, title}`,
  accepts: (value) => isChoiceList(value) && value.every(isTitledChoice),
};
const formats: readonly unknown[] = ["date", "date-time", "time", "email", "uri"];
const format: Rule = { expected: formats.join(", "), accepts: (value) => formats.includes(value) };

const labels: Keywords = { type: null, title: text(200), description: text(2_000), "x-ui": null };
const field: Keywords = { ...labels, default: anything };
const choice: Keywords = { enum: choices, oneOf: titledChoices, const: plain };
const textBounds: Keywords = { minLength: count(formLimits.textLength), maxLength: count(formLimits.textLength), pattern: null, format };
const numberBounds: Keywords = {
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: positive,
};
const listBounds: Keywords = { minItems: count(formLimits.items), maxItems: count(formLimits.items), uniqueItems: flag };
/** One condition among several in `allOf`. */
export const conditionKeywords: Keywords = Object.fromEntries(["if", "then", "else"].map((keyword) => [keyword, null]));
const structure: Keywords = {
  properties: null,
  required: names,
  additionalProperties: null,
  dependentRequired: null,
  allOf: null,
  ...conditionKeywords,
};

export const fieldKeywords: Readonly<Record<string, Keywords>> = {
  string: { ...field, ...choice, ...textBounds },
  number: { ...field, ...choice, ...numberBounds },
  integer: { ...field, ...choice, ...numberBounds },
  boolean: { ...field, ...choice },
  array: { ...field, ...listBounds, items: null },
  object: { ...field, ...structure },
};

export const rootKeywords: Keywords = { ...labels, ...structure, $schema: text(200), $id: text(200) };

/** What may stand inside if, then and else: bounds on fields that the form already has. */
export const branchKeywords: Keywords = { properties: null, required: names, dependentRequired: null, type: null };
export const branchFieldKeywords: Keywords = { ...choice, ...textBounds, ...numberBounds, ...listBounds, type: null };

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === "string") && new Set(value).size === value.length;
}

function isPlain(value: unknown): boolean {
  return (typeof value === "string" && value.length <= 1_000) || typeof value === "boolean" || Number.isFinite(value);
}

function isChoiceList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.length <= formLimits.choices;
}

function isTitledChoice(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("const" in value) || !("title" in value)) return false;
  return isPlain(value.const) && typeof value.title === "string" && Object.keys(value).length === 2;
}
