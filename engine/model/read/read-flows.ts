import type { ElementId, Feel, Flow, FlowId } from "../compiled.ts";
import { childOf, idOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { Walked } from "../parse/walk-process.ts";
import { readClauses } from "./read-clauses.ts";
import { readExpressionElement } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

export type ReadFlows = { readonly flows: Readonly<Record<FlowId, Flow>>; readonly idOfFlow: ReadonlyMap<ModdleElement, FlowId> };

/** Sequence flows with their ends checked. A flow without id is named after its ends. */
export function readFlows(reading: Reading, walked: Walked): ReadFlows {
  const scopeOfNode = new Map(walked.nodes.map(({ element, scope }) => [element, scope]));
  const taken = new Set([...walked.nodes, ...walked.flows].map(({ element }) => idOf(element)));
  const idOfFlow = new Map<ModdleElement, FlowId>();
  const flows: Record<FlowId, Flow> = {};
  for (const { element } of walked.flows) {
    const id = idOf(element) || newFlowId(element, taken);
    taken.add(id);
    idOfFlow.set(element, id);
    const ends = readEnds(reading, element, { id, scopeOfNode });
    if (ends !== null) flows[id] = readFlow(reading, element, { id, ...ends });
  }
  return { flows, idOfFlow };
}

function newFlowId(flow: ModdleElement, taken: ReadonlySet<string>): FlowId {
  const end = (property: string) => idOf(childOf(flow, property) ?? flow);
  const base = `Flow_${end("sourceRef")}_${end("targetRef")}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`;
  return id;
}

type Ends = { readonly source: ElementId; readonly target: ElementId };

function readEnds(
  reading: Reading,
  flow: ModdleElement,
  { id, scopeOfNode }: { id: FlowId; scopeOfNode: ReadonlyMap<ModdleElement, ElementId> },
): Ends | null {
  const read = (property: string, end: string) => {
    const node = childOf(flow, property);
    if (node === null) reading.report("FLOW_END_MISSING", id, { end });
    else if (!isFlowNode(node)) reading.report("FLOW_END_NOT_NODE", id, { end, type: node.$type });
    else return node;
    return null;
  };
  const source = read("sourceRef", "source");
  const target = read("targetRef", "target");
  if (source === null || target === null) return null;
  const scope = scopeOfNode.get(source);
  if (scope !== undefined && scope === scopeOfNode.get(target)) return { source: idOf(source), target: idOf(target) };
  reading.report("FLOW_CROSSES_SCOPE", id);
  return null;
}

function isFlowNode(element: ModdleElement): boolean {
  return "$instanceOf" in element && typeof element.$instanceOf === "function" && element.$instanceOf("bpmn:FlowNode") === true;
}

function readFlow(reading: Reading, flow: ModdleElement, { id, source, target }: { id: FlowId } & Ends): Flow {
  return {
    id,
    name: textOf(flow, "name"),
    source,
    target,
    condition: readCondition(reading, flow, id),
    clauses: readClauses(reading, flow, id),
  };
}

function readCondition(reading: Reading, flow: ModdleElement, id: FlowId): Feel | null {
  const expression = childOf(flow, "conditionExpression");
  return expression === null ? null : readExpressionElement(reading, { elementId: id, field: "condition" }, expression);
}
