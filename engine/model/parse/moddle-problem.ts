import type { ModdleWarning } from "bpmn-moddle";
import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { idOf, isModdleElement } from "./moddle-element.ts";

/** What only describes data is dropped; many tools write type names here that are not in the file. */
const dataReferences = ["structureRef", "itemRef", "itemSubjectRef", "evaluatesToTypeRef"];

/** What bpmn-moddle says, as a problem: warnings and errors speak the same language. */
export function moddleProblem({ message, element, property, value }: ModdleWarning): Problem {
  const elementId = isModdleElement(element) ? idOf(element) || null : null;
  const nested = /nested error: ([^\n]*)/.exec(message)?.[1] ?? message;
  const id = /(?:duplicate|illegal) ID <([^>]*)>/.exec(nested)?.[1];
  if (id !== undefined && id in {}) return problem("ID_RESERVED", id, { id });
  if (id !== undefined) return problem(nested.startsWith("duplicate") ? "ID_DUPLICATE" : "ID_ILLEGAL", id, { id });
  const encoding = /^unsupported document encoding <([^>]*)>/.exec(nested)?.[1];
  if (encoding !== undefined) return problem("XML_WRONG_ENCODING", null, { encoding });
  if (nested.startsWith("unresolved reference")) {
    const written = property?.slice(property.indexOf(":") + 1) ?? "?";
    const code = dataReferences.includes(written) ? "REFERENCE_IGNORED" : "REFERENCE_UNRESOLVED";
    return problem(code, elementId, { property: written, value: value ?? "?" });
  }
  if (/^(?:failed to parse document as|unexpected element)/.test(nested)) return problem("NOT_BPMN", null);
  return problem("NOT_VALID_BPMN", elementId, { reason: message.replace(/\s+/g, " ").trim().slice(0, 300) });
}

/** Plain ASCII reads the same in all of these. */
export function isHarmlessEncoding({ message }: ModdleWarning, xml: string): boolean {
  const asciiBased = /^unsupported document encoding <(?:us-ascii|windows-\d+|iso-8859-\d+|gbk|gb2312|gb18030)>/i.test(message);
  return asciiBased && Buffer.byteLength(xml) === xml.length;
}
