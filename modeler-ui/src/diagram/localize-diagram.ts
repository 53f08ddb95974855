import type { JsonObject } from "../../../api/contract/types.ts";

/** The diagram with its elements named in the reader's language; an element without a text keeps its name. */
export function localizeDiagram(xml: string, texts: JsonObject | undefined): string {
  const names = texts?.elements;
  if (typeof names !== "object" || names === null || Array.isArray(names)) return xml;
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror") !== null) return xml;
  for (const [id, name] of Object.entries(names)) {
    if (typeof name === "string") parsed.querySelector(`[id="${CSS.escape(id)}"]`)?.setAttribute("name", name);
  }
  return new XMLSerializer().serializeToString(parsed);
}
