import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { camundaSevenUse } from "./camunda-seven.ts";
import { type XmlTag, xmlTags } from "./xml-tags.ts";

/** Bytes of UTF-8, levels of nesting, XML elements of any kind, texts in elements that seldom have one. */
export const xmlLimits = { bytes: 1_000_000, depth: 50, elements: 20_000, texts: 500 };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Of these an element has one; bpmn-moddle would silently keep the last. Both loop markers are one choice. */
const once: Readonly<Record<string, string>> = {
  extensionElements: "extensionElements",
  conditionExpression: "conditionExpression",
  multiInstanceLoopCharacteristics: "loopCharacteristics",
  standardLoopCharacteristics: "loopCharacteristics",
  loopCardinality: "loopCardinality",
  completionCondition: "completionCondition",
  timeDate: "timeDate",
  timeDuration: "timeDuration",
  timeCycle: "timeCycle",
  script: "script",
};

/** Whatever else holds text makes the parser warn, at a cost that grows with the file. */
const textual = /(?:Ref|Refs|Expression|Condition|Cardinality|incoming|outgoing|text|documentation|script|time\w+|path|from|to|body)$/;

type OpenTag = Extract<XmlTag, { kind: "open" }>;
type Open = { readonly name: string; readonly id: string | null; readonly children: Set<string>; readonly prefixes: ReadonlySet<string> };
type Scan = { readonly open: Open[]; readonly camundaPrefixes: Set<string>; elements: number; roots: number; texts: number };

/** Reads the text once, before any parser builds a tree: refuses what is too large, too deep, or more than plain XML. */
export function scanXml(xml: string): Problem | null {
  const bytes = Buffer.byteLength(xml);
  if (bytes > xmlLimits.bytes) return problem("XML_TOO_LARGE", null, { bytes, limit: xmlLimits.bytes });
  const bad = FORBIDDEN.exec(xml);
  if (bad !== null) return problem("XML_BAD_CHARACTER", null, { position: bad.index });
  const scan: Scan = { open: [], camundaPrefixes: new Set(), elements: 0, roots: 0, texts: 0 };
  for (const tag of xmlTags(xml)) {
    const refusal = refuseTag(scan, tag);
    if (refusal !== null) return refusal;
  }
  const unclosed = scan.open.at(-1);
  if (unclosed !== undefined) return notWellFormed(`element ${unclosed.name} is not closed`);
  return scan.roots === 1 ? null : notWellFormed("it needs exactly one root element");
}

function refuseTag(scan: Scan, tag: XmlTag): Problem | null {
  switch (tag.kind) {
    case "declaration":
      return problem("XML_DECLARATION_FORBIDDEN", null);
    case "entity":
      return problem("XML_ENTITY_FORBIDDEN", null, { entity: tag.entity });
    case "broken":
      return notWellFormed(`the markup at position ${tag.position} is broken`);
    case "close":
      return scan.open.pop()?.name === tag.name ? null : notWellFormed(`unexpected closing tag ${tag.name}`);
    case "text":
      return refuseText(scan);
    case "open":
      return refuseUse(scan, tag) ?? openTag(scan, tag);
  }
}

function refuseText(scan: Scan): Problem | null {
  const holder = scan.open.at(-1);
  if (holder === undefined) return notWellFormed("there is text outside the root element");
  if (textual.test(holder.name)) return null;
  scan.texts += 1;
  return scan.texts > xmlLimits.texts
    ? problem("NOT_VALID_BPMN", holder.id, { reason: "too many elements hold text that should not" })
    : null;
}

function refuseUse(scan: Scan, { name, attributes }: OpenTag): Problem | null {
  const elementId = attributes.get("id") ?? null;
  if (camundaSevenUse(name, attributes, scan.camundaPrefixes)) return problem("DIALECT_CAMUNDA_7", elementId);
  const bound = (prefix: string) =>
    prefix === "xml" || attributes.has(`xmlns:${prefix}`) || scan.open.some(({ prefixes }) => prefixes.has(prefix));
  const unbound = [name, ...attributes.keys()].map(prefixOf).find((prefix) => prefix !== null && prefix !== "xmlns" && !bound(prefix));
  if (unbound !== undefined && unbound !== null) return notWellFormed(`the prefix ${unbound} is not declared`);
  const parent = scan.open.at(-1);
  const repeated = parent === undefined ? null : repeatedIn(parent, name);
  return parent !== undefined && repeated !== null ? problem("ELEMENT_REPEATED", parent.id, { type: repeated }) : null;
}

function openTag(scan: Scan, { name, attributes, closed }: OpenTag): Problem | null {
  const id = attributes.get("id") ?? null;
  scan.elements += 1;
  if (scan.open.length === 0) scan.roots += 1;
  if (scan.elements > xmlLimits.elements) return problem("XML_TOO_MANY_ELEMENTS", null, { limit: xmlLimits.elements });
  if (scan.open.length >= xmlLimits.depth) return problem("XML_TOO_DEEP", id, { limit: xmlLimits.depth });
  const prefixes = new Set([...attributes.keys()].filter((each) => each.startsWith("xmlns:")).map((each) => each.slice("xmlns:".length)));
  if (!closed) scan.open.push({ name, id, children: new Set(), prefixes });
  return null;
}

function prefixOf(name: string): string | null {
  const colon = name.indexOf(":");
  return colon === -1 ? null : name.slice(0, colon);
}

function repeatedIn(parent: Open, name: string): string | null {
  const local = name.slice(name.indexOf(":") + 1);
  const key = Object.hasOwn(once, local) ? once[local] : undefined;
  if (key === undefined) return null;
  if (parent.children.has(key)) return key;
  parent.children.add(key);
  return null;
}

function notWellFormed(reason: string): Problem {
  return problem("XML_NOT_WELL_FORMED", null, { reason });
}
