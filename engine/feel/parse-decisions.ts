import { DmnModdle } from "dmn-moddle";
import type { DecisionTable } from "../model/compiled.ts";
import { childOf, childrenOf, idOf, isModdleElement, type ModdleElement, textOf } from "../model/parse/moddle-element.ts";
import { scanXml } from "../model/parse/scan-xml.ts";
import type { Problem } from "../model/problem.ts";
import { decisionProblem } from "./decision-problems.ts";
import { readDecisionTable } from "./read-decision-table.ts";

/** Every decision of a DMN file as a table ready to evaluate, or every reason why the file is refused. */
export type ParsedDecisions = { readonly tables: readonly DecisionTable[] } | { readonly problems: readonly Problem[] };

/** What says nothing about how to decide. */
const silent: ReadonlySet<string> = new Set(["dmn:InputData", "dmn:KnowledgeSource"]);

export async function parseDecisions(dmnXml: string): Promise<ParsedDecisions> {
  const refusal = scanXml(dmnXml);
  if (refusal !== null) return { problems: [refusal] };
  const definitions = await definitionsIn(dmnXml);
  if ("severity" in definitions) return { problems: [definitions] };
  const problems: Problem[] = [];
  const elements = childrenOf(definitions, "drgElement");
  const decisions = elements.filter((element) => element.$type === "dmn:Decision");
  for (const element of elements) {
    if (element.$type === "dmn:Decision" || silent.has(element.$type)) continue;
    problems.push(decisionProblem("DECISION_ELEMENT_UNSUPPORTED", idOf(element) || null, { type: element.$type }));
  }
  if (decisions.length === 0) problems.push(decisionProblem("DECISION_MISSING", null));
  const tables = decisions.flatMap((decision) => tableOf(decision, problems));
  problems.push(...checkRequirements(tables));
  return problems.length > 0 ? { problems } : { tables };
}

/** dmn-moddle drops what it warns about, so a warning is a refusal. */
async function definitionsIn(xml: string): Promise<ModdleElement | Problem> {
  try {
    const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
    const [warning] = warnings;
    if (warning !== undefined) return decisionProblem("NOT_DMN", null, { reason: reasonIn(warning.message) });
    if (isModdleElement(rootElement) && rootElement.$type === "dmn:Definitions") return rootElement;
    return decisionProblem("NOT_DMN", null, { reason: "it has no definitions" });
  } catch (cause) {
    return decisionProblem("NOT_DMN", null, { reason: reasonIn(cause instanceof Error ? cause.message : String(cause)) });
  }
}

function reasonIn(message: string): string {
  return message.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

function tableOf(decision: ModdleElement, problems: Problem[]): readonly DecisionTable[] {
  const id = idOf(decision);
  if (id === "") {
    problems.push(decisionProblem("DECISION_ID_MISSING", null));
    return [];
  }
  if (id in {}) {
    problems.push(decisionProblem("DECISION_ID_RESERVED", id, { decision: id }));
    return [];
  }
  const logic = childOf(decision, "decisionLogic");
  if (logic === null || logic.$type !== "dmn:DecisionTable" || childrenOf(decision, "knowledgeRequirement").length > 0) {
    problems.push(decisionProblem("DECISION_NOT_A_TABLE", id, { decision: id }));
    return [];
  }
  const read = readDecisionTable({ id, name: textOf(decision, "name"), requires: requiredBy(decision), table: logic });
  problems.push(...read.problems);
  return [read.table];
}

function requiredBy(decision: ModdleElement): readonly string[] {
  return childrenOf(decision, "informationRequirement").flatMap((requirement) => {
    const required = childOf(requirement, "requiredDecision");
    const href = required === null ? null : textOf(required, "href");
    return href === null ? [] : [href.replace(/^#/, "")];
  });
}

function checkRequirements(tables: readonly DecisionTable[]): readonly Problem[] {
  const requires = new Map(tables.map((table) => [table.id, table.requires]));
  const missing = tables.flatMap(({ id, requires: required }) =>
    required.filter((each) => !requires.has(each)).map((each) => decisionProblem("DECISION_REQUIREMENT_MISSING", id, { required: each })),
  );
  const cyclic = tables.filter(({ id }) => reaches(id, requires)).map(({ id }) => decisionProblem("DECISION_CYCLE", id, { decision: id }));
  return [...missing, ...cyclic];
}

function reaches(id: string, requires: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(requires.get(id) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(requires.get(at) ?? []));
  }
  return false;
}
