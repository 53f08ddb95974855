import type { Problem } from "../model/problem.ts";
import { formProblem } from "./form-problems.ts";
import { pointerTo } from "./json-pointer.ts";

type Kind = { readonly expected: string; readonly accepts: (value: unknown) => boolean };
const word: Kind = { expected: "a text of at most 500 characters", accepts: (value) => typeof value === "string" && value.length <= 500 };
const flag: Kind = { expected: "true or false", accepts: (value) => typeof value === "boolean" };
const names: Kind = {
  expected: "a list of names",
  accepts: (value) => Array.isArray(value) && value.every((name) => typeof name === "string"),
};
const rows: Kind = {
  expected: "a whole number from 1 to 50",
  accepts: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 50,
};

/** What a page may be told about a form or field; `personal` keeps a value in the vault, `starters` are the roles that may start. */
const known: Readonly<Record<string, Kind>> = {
  order: names,
  widget: word,
  hint: word,
  help: word,
  placeholder: word,
  rows,
  personal: flag,
  starters: names,
};

export function checkXUi(value: unknown, path: string, fields: ReadonlySet<string> | null): readonly Problem[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [formProblem("FORM_NOT_AN_OBJECT", path)];
  const problems = Object.entries(value).flatMap(([keyword, given]): readonly Problem[] => {
    const kind = Object.hasOwn(known, keyword) ? known[keyword] : undefined;
    if (kind === undefined) return [formProblem("FORM_UI_UNKNOWN", path, { keyword })];
    return kind.accepts(given) ? [] : [formProblem("FORM_KEYWORD_INVALID", path, { keyword, expected: kind.expected })];
  });
  return [...problems, ...checkOrder(value, path, fields)];
}

function checkOrder(value: object, path: string, fields: ReadonlySet<string> | null): readonly Problem[] {
  if (!("order" in value) || !Array.isArray(value.order)) return [];
  const unknown = value.order.filter((name) => typeof name === "string" && name !== "*" && !fields?.has(name));
  return unknown.map((name) => formProblem("FORM_FIELD_UNKNOWN", pointerTo(path, "order"), { name: String(name).slice(0, 80) }));
}
