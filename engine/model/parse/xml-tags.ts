import { xmlAttributes } from "./xml-attributes.ts";

/** One tag, the fact of some text, or why the file is not plain XML. Comments and processing instructions are passed over. */
export type XmlTag =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly closed: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text" }
  | { readonly kind: "entity"; readonly entity: string }
  | { readonly kind: "declaration" }
  | { readonly kind: "broken"; readonly position: number };

const REFERENCE = /^&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-fA-F]{1,6}));/;

/** Reads tag by tag in one pass; ends after the first tag that is not plain XML. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    const text = xml.slice(at, start === -1 ? xml.length : start);
    const entity = badReferenceIn(text);
    if (entity !== null) return yield { kind: "entity", entity };
    if (text.trim() !== "") yield { kind: "text" };
    if (start === -1) return;
    const end = endOfMarkup(xml, start);
    if (end === "declaration") return yield { kind: "declaration" };
    if (end === "unclosed") return yield { kind: "broken", position: start };
    at = end;
    const tag = xml.startsWith("<![CDATA[", start) ? ({ kind: "text" } as const) : tagOf(xml.slice(start, end), start);
    if (tag === null) continue;
    yield tag;
    if (tag.kind === "entity" || tag.kind === "broken") return;
  }
}

function tagOf(markup: string, position: number): XmlTag | null {
  if (markup.startsWith("<!") || markup.startsWith("<?")) return null;
  const closing = /^<\/([^\s<>"'=&/]+)\s*>$/.exec(markup)?.[1];
  if (closing !== undefined) return { kind: "close", name: closing };
  const entity = badReferenceIn(markup);
  if (entity !== null) return { kind: "entity", entity };
  const attributes = xmlAttributes(markup);
  if (attributes === null) return { kind: "broken", position };
  return { kind: "open", name: /^<([^\s/>]*)/.exec(markup)?.[1] ?? "", attributes, closed: markup.endsWith("/>") };
}

function endOfMarkup(xml: string, start: number): number | "declaration" | "unclosed" {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) return after(xml, "]]>", start + 9);
  if (xml.startsWith("<!", start)) return "declaration";
  if (xml.startsWith("<?", start)) return after(xml, "?>", start + 2);
  return endOfTag(xml, start);
}

function after(xml: string, mark: string, from: number): number | "unclosed" {
  const found = xml.indexOf(mark, from);
  return found === -1 ? "unclosed" : found + mark.length;
}

function endOfTag(xml: string, start: number): number | "unclosed" {
  let quote = "";
  for (let at = start + 1; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (char === "<") return "unclosed";
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at + 1;
  }
  return "unclosed";
}

function badReferenceIn(text: string): string | null {
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    const rest = text.slice(at, at + 40);
    const found = REFERENCE.exec(rest);
    if (found === null || !isXmlCharacter(found)) return /^&[^;\s<]*;?/.exec(rest)?.[0] ?? "&";
  }
  return null;
}

function isXmlCharacter([, decimal, hexadecimal]: RegExpExecArray): boolean {
  if (decimal === undefined && hexadecimal === undefined) return true;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code < 0x110000)
  );
}
