import type { Json } from "./json.ts";

/** The one text of a JSON value (RFC 8785): names in UTF-16 order, no blanks, numbers as ECMAScript writes them. What is no JSON is a TypeError. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value as { readonly [name: string]: Json });
  if (typeof value === "string") return canonicalText(value);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`${String(value)} is not JSON`);
}

function canonicalObject(object: { readonly [name: string]: Json }): string {
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, value]) => `${canonicalText(name)}:${canonicalJson(value)}`).join(",")}}`;
}

/** RFC 8785 §3.2.2.2: a lone surrogate has no UTF-8 and is refused. */
function canonicalText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError("A text with a lone surrogate is not JSON");
  return JSON.stringify(text);
}
