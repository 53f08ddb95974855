import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";

export const xmlLimits = { bytes: 1_000_000, depth: 50, elements: 40_000 };

const CAMUNDA_7 = "http://camunda.org/schema/1.0/bpmn";
const PREDEFINED = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Reads the text once, before any parser builds a tree: refuses what is too large, too deep, or more than plain XML. */
export function scanXml(xml: string): Problem | null {
  const bytes = Buffer.byteLength(xml);
  if (bytes > xmlLimits.bytes) return problem("XML_TOO_LARGE", null, { bytes, limit: xmlLimits.bytes });
  const bad = FORBIDDEN.exec(xml);
  if (bad !== null) return problem("XML_BAD_CHARACTER", null, { position: bad.index });
  return scanMarkup(xml);
}

function scanMarkup(xml: string): Problem | null {
  const open: string[] = [];
  const camundaPrefixes = new Set<string>();
  let elements = 0;
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    const text = entityIn(xml.slice(at, start === -1 ? xml.length : start));
    if (text !== null) return problem("XML_ENTITY_FORBIDDEN", null, { entity: text });
    if (start === -1) break;
    const end = endOfMarkup(xml, start);
    if (end === "declaration") return problem("XML_DECLARATION_FORBIDDEN", null);
    if (end === "unclosed") return notWellFormed(`markup opened at position ${start} is not closed`);
    at = end;
    const markup = xml.slice(start, end);
    if (markup.startsWith("<!") || markup.startsWith("<?")) continue;
    const name = /^<\/?([^\s/>]*)/.exec(markup)?.[1] ?? "";
    if (markup.startsWith("</")) {
      if (open.pop() !== name) return notWellFormed(`unexpected closing tag ${name}`);
      continue;
    }
    const refusal = entityRefusal(markup) ?? dialectRefusal(markup, name, camundaPrefixes);
    if (refusal !== null) return refusal;
    elements += 1;
    if (elements > xmlLimits.elements) return problem("XML_TOO_MANY_ELEMENTS", null, { limit: xmlLimits.elements });
    if (open.length >= xmlLimits.depth) return problem("XML_TOO_DEEP", null, { limit: xmlLimits.depth });
    if (!markup.endsWith("/>")) open.push(name);
  }
  return open.length === 0 ? null : notWellFormed(`element ${open[open.length - 1]} is not closed`);
}

function endOfMarkup(xml: string, start: number): number | "declaration" | "unclosed" {
  const after = (mark: string, from: number) => {
    const found = xml.indexOf(mark, from);
    return found === -1 ? "unclosed" : found + mark.length;
  };
  if (xml.startsWith("<!--", start)) return after("-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) return after("]]>", start + 9);
  if (xml.startsWith("<!", start)) return "declaration";
  if (xml.startsWith("<?", start)) return after("?>", start + 2);
  return endOfTag(xml, start);
}

function endOfTag(xml: string, start: number): number | "unclosed" {
  let quote = "";
  for (let at = start + 1; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at + 1;
    if (char === "<") return "unclosed";
  }
  return "unclosed";
}

function entityIn(text: string): string | null {
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    const rest = text.slice(at, at + 40);
    if (!PREDEFINED.test(rest)) return /^&[^;\s]*;?/.exec(rest)?.[0] ?? "&";
  }
  return null;
}

function entityRefusal(markup: string): Problem | null {
  const entity = entityIn(markup);
  return entity === null ? null : problem("XML_ENTITY_FORBIDDEN", null, { entity });
}

/** A declared but unused namespace is harmless; an element or attribute in it would be read by half. */
function dialectRefusal(markup: string, name: string, prefixes: Set<string>): Problem | null {
  for (const [, prefix] of markup.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']http:\/\/camunda\.org\/schema\/1\.0\/bpmn["']/g)) {
    if (prefix !== undefined) prefixes.add(prefix);
  }
  if (prefixes.size === 0) return null;
  const id = /\sid\s*=\s*["']([^"']*)["']/.exec(markup)?.[1] ?? null;
  for (const prefix of prefixes) {
    const used = name.startsWith(`${prefix}:`) || new RegExp(`\\s${prefix.replaceAll(".", "\\.")}:[\\w.-]+\\s*=`).test(markup);
    if (used) return problem("DIALECT_CAMUNDA_7", id, { namespace: CAMUNDA_7 });
  }
  return null;
}

function notWellFormed(reason: string): Problem {
  return problem("XML_NOT_WELL_FORMED", null, { reason });
}
