import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { camundaSevenUse } from "./camunda-seven.ts";
import { type XmlTag, xmlTags } from "./xml-tags.ts";

/** Bytes of UTF-8, levels of nesting, XML elements of any kind. */
export const xmlLimits = { bytes: 1_000_000, depth: 50, elements: 40_000 };

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

type Open = { readonly name: string; readonly id: string | null; readonly children: Set<string> };
type Scan = { readonly open: Open[]; readonly camundaPrefixes: Set<string>; elements: number; roots: number };

/** Reads the text once, before any parser builds a tree: refuses what is too large, too deep, or more than plain XML. */
export function scanXml(xml: string): Problem | null {
  const bytes = Buffer.byteLength(xml);
  if (bytes > xmlLimits.bytes) return problem("XML_TOO_LARGE", null, { bytes, limit: xmlLimits.bytes });
  const bad = FORBIDDEN.exec(xml);
  if (bad !== null) return problem("XML_BAD_CHARACTER", null, { position: bad.index });
  const scan: Scan = { open: [], camundaPrefixes: new Set(), elements: 0, roots: 0 };
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
      return notWellFormed(`markup opened at position ${tag.position} is not closed`);
    case "close":
      return scan.open.pop()?.name === tag.name ? null : notWellFormed(`unexpected closing tag ${tag.name}`);
    case "open":
      return openTag(scan, tag);
  }
}

function openTag(scan: Scan, { name, markup, closed }: Extract<XmlTag, { kind: "open" }>): Problem | null {
  const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(markup);
  const elementId = id?.[1] ?? id?.[2] ?? null;
  if (camundaSevenUse(markup, name, scan.camundaPrefixes)) return problem("DIALECT_CAMUNDA_7", elementId);
  const parent = scan.open.at(-1);
  const repeated = parent === undefined ? null : repeatedIn(parent, name);
  if (parent !== undefined && repeated !== null) return problem("ELEMENT_REPEATED", parent.id, { type: repeated });
  scan.elements += 1;
  if (parent === undefined) scan.roots += 1;
  if (scan.elements > xmlLimits.elements) return problem("XML_TOO_MANY_ELEMENTS", null, { limit: xmlLimits.elements });
  if (scan.open.length >= xmlLimits.depth) return problem("XML_TOO_DEEP", elementId, { limit: xmlLimits.depth });
  if (!closed) scan.open.push({ name, id: elementId, children: new Set() });
  return null;
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
