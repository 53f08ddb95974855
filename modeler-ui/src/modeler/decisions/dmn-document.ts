/** A parsed DMN file; null where it is not XML. */
export function parseDmn(xml: string): Document | null {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  return parsed.querySelector("parsererror") === null ? parsed : null;
}

/** The file as text again, with the XML declaration it had; whatever was not edited reads as before. */
export function writeDmn(parsed: Document, before: string): string {
  const declaration = /^\s*<\?xml[^>]*\?>\s*/.exec(before)?.[0] ?? "";
  return declaration + new XMLSerializer().serializeToString(parsed).replace(/^\s*<\?xml[^>]*\?>\s*/, "");
}

export function below(parent: Element | Document, name: string): readonly Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

export function textOf(parent: Element | undefined): string {
  const text = parent === undefined ? undefined : below(parent, "text")[0];
  return (text?.textContent ?? "").trim();
}

/** Every decision with a table. */
export function tablesIn(parsed: Document): readonly { readonly decision: Element; readonly table: Element }[] {
  const [root] = parsed.children;
  const decisions = root === undefined ? [] : below(root, "decision");
  return decisions.flatMap((decision) => below(decision, "decisionTable").map((table) => ({ decision, table })));
}
