import { createRequire } from "node:module";
import { BpmnModdle, type ModdleWarning, type ParseResult } from "bpmn-moddle";
import { clauseflowModdle } from "../clauseflow-moddle.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { isModdleElement, type ModdleElement } from "./moddle-element.ts";
import { isHarmlessEncoding, moddleProblem } from "./moddle-problem.ts";
import { type Resolve, repairReferences, resolver } from "./references.ts";
import { scanXml } from "./scan-xml.ts";

/** The file as a tree, with every reference resolved. */
export type Diagram = { readonly definitions: ModdleElement; readonly warnings: readonly Problem[] };

const zeebeModdle: unknown = createRequire(import.meta.url)("zeebe-bpmn-moddle/resources/zeebe.json");

/**
 * Reads the XML. Whatever bpmn-moddle only warns about is a refusal here, for it drops what it warns about; it is told
 * to stop at the first schema violation, for each one costs it a search through the file.
 */
export async function parseDiagram(xml: string): Promise<Diagram | { readonly problems: readonly Problem[] }> {
  const refusal = scanXml(xml);
  if (refusal !== null) return { problems: [refusal] };
  const parsed = await parse(xml);
  if ("severity" in parsed) return { problems: [parsed] };
  const definitions = parsed.rootElement;
  if (!isModdleElement(definitions)) return { problems: [problem("NOT_BPMN", null)] };
  const resolve = resolver(parsed, definitions);
  const problems = parsed.warnings.filter((each) => !isRepairable(each, resolve) && !isHarmlessEncoding(each, xml)).map(moddleProblem);
  if (problems.some(({ severity }) => severity === "error")) return { problems };
  repairReferences(parsed.references, resolve);
  return { definitions, warnings: problems };
}

async function parse(xml: string): Promise<ParseResult | Problem> {
  try {
    return await new BpmnModdle({ zeebe: zeebeModdle, clauseflow: clauseflowModdle }).fromXML(xml, { lax: false });
  } catch (error) {
    return moddleProblem({ message: error instanceof Error ? error.message : String(error) });
  }
}

function isRepairable({ message, value }: ModdleWarning, resolve: Resolve): boolean {
  return message.startsWith("unresolved reference") && typeof value === "string" && resolve(value) !== null;
}
