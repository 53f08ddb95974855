import { createRequire } from "node:module";
import { BpmnModdle, type ModdleReference, type ModdleWarning, type ParseResult } from "bpmn-moddle";
import { clauseflowModdle } from "../clauseflow-moddle.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { idOf, isModdleElement, type ModdleElement } from "./moddle-element.ts";
import { scanXml } from "./scan-xml.ts";

/** The file as a tree, with every reference resolved. */
export type Diagram = { readonly definitions: ModdleElement; readonly warnings: readonly Problem[] };

const zeebeModdle: unknown = createRequire(import.meta.url)("zeebe-bpmn-moddle/resources/zeebe.json");

/** Reads the XML. Whatever bpmn-moddle only warns about is a refusal here, for it drops what it warns about. */
export async function parseDiagram(xml: string): Promise<Diagram | { readonly problems: readonly Problem[] }> {
  const refusal = scanXml(xml);
  if (refusal !== null) return { problems: [refusal] };
  const parsed = await parse(xml);
  if ("reason" in parsed) return { problems: [problem("NOT_BPMN", null)] };
  const definitions = parsed.rootElement;
  if (!isModdleElement(definitions)) return { problems: [problem("NOT_BPMN", null)] };
  const resolve = resolver(parsed, definitions);
  const problems = parsed.warnings.filter((each) => !isRepairable(each, resolve) && !isHarmlessEncoding(each, xml)).map(problemOf);
  if (problems.some(({ severity }) => severity === "error")) return { problems };
  repairReferences(parsed.references, resolve);
  return { definitions, warnings: problems };
}

async function parse(xml: string): Promise<ParseResult | { readonly reason: string }> {
  try {
    return await new BpmnModdle({ zeebe: zeebeModdle, clauseflow: clauseflowModdle }).fromXML(xml);
  } catch (error) {
    return { reason: firstLine(error instanceof Error ? error.message : String(error)) };
  }
}

/** What only describes data is dropped; many tools write type names here that are not in the file. */
const dataReferences = ["structureRef", "itemRef", "itemSubjectRef", "evaluatesToTypeRef"];

type Resolve = (id: string) => ModdleElement | null;

/** References may be written as QNames of the target namespace (`tns:Task_1`), which bpmn-moddle does not know. */
function resolver(parsed: ParseResult, definitions: ModdleElement): Resolve {
  const find = (id: string) => {
    const found = Object.hasOwn(parsed.elementsById, id) ? parsed.elementsById[id] : undefined;
    return isModdleElement(found) ? found : null;
  };
  const attributes: unknown = Reflect.get(definitions, "$attrs");
  return (written) => {
    const id = written.trim();
    const colon = id.indexOf(":");
    if (colon === -1 || find(id) !== null) return find(id);
    const uri: unknown =
      typeof attributes === "object" && attributes !== null ? Reflect.get(attributes, `xmlns:${id.slice(0, colon)}`) : undefined;
    return typeof uri === "string" && uri === definitions.get("targetNamespace") ? find(id.slice(colon + 1)) : null;
  };
}

function isRepairable(warning: ModdleWarning, resolve: Resolve): boolean {
  return warning.message.startsWith("unresolved reference") && typeof warning.value === "string" && resolve(warning.value) !== null;
}

/** Plain ASCII reads the same in all of these. */
function isHarmlessEncoding({ message }: ModdleWarning, xml: string): boolean {
  return (
    /<(?:us-ascii|windows-\d+|iso-8859-\d+|gbk|gb2312|gb18030)>/i.test(message) &&
    message.startsWith("unsupported document encoding") &&
    Buffer.byteLength(xml) === xml.length
  );
}

/** Sets every reference anew, lists in the order of the file. */
function repairReferences(references: readonly ModdleReference[], resolve: Resolve): void {
  const lists = new Map<ModdleElement, Map<string, ModdleElement[]>>();
  for (const { element, property, id } of references) {
    const target = resolve(id);
    if (!isModdleElement(element) || target === null) continue;
    if (!Array.isArray(element.get(property))) {
      element.set(property, target);
      continue;
    }
    const ofElement = lists.get(element) ?? new Map<string, ModdleElement[]>();
    lists.set(element, ofElement.set(property, [...(ofElement.get(property) ?? []), target]));
  }
  for (const [element, properties] of lists) {
    for (const [property, targets] of properties) element.set(property, targets);
  }
}

function localName(property: string): string {
  return property.slice(property.indexOf(":") + 1);
}

function problemOf(warning: ModdleWarning): Problem {
  const elementId = isModdleElement(warning.element) ? idOf(warning.element) || null : null;
  const nested = /nested error: ([^\n]*)/.exec(warning.message)?.[1] ?? firstLine(warning.message);
  const id = /(?:duplicate|illegal) ID <([^>]*)>/.exec(nested)?.[1];
  if (id !== undefined && id in {}) return problem("ID_RESERVED", id, { id });
  if (id !== undefined) return problem(nested.startsWith("duplicate") ? "ID_DUPLICATE" : "ID_ILLEGAL", id, { id });
  const encoding = /unsupported document encoding <([^>]*)>/.exec(nested)?.[1];
  if (encoding !== undefined) return problem("XML_WRONG_ENCODING", null, { encoding });
  if (nested.startsWith("unresolved reference")) {
    const property = localName(warning.property ?? "?");
    const code = dataReferences.includes(property) ? "REFERENCE_IGNORED" : "REFERENCE_UNRESOLVED";
    return problem(code, elementId, { property, value: warning.value ?? "?" });
  }
  return problem("NOT_VALID_BPMN", elementId, { reason: whereOf(warning.message) });
}

function whereOf(message: string): string {
  return message.replace(/\s+/g, " ").trim().slice(0, 300);
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).slice(0, 300);
}
