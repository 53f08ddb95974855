import type { ElementId, Flow, FlowId } from "../compiled.ts";
import { childOf, idOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { Walked } from "../parse/walk-process.ts";
import { checkExtensions } from "./check-extensions.ts";
import { readClauses } from "./read-clauses.ts";
import { readCondition } from "./read-condition.ts";
import type { Reading } from "./reading.ts";

export type ReadFlows = { readonly flows: Readonly<Record<FlowId, Flow>>; readonly idOfFlow: ReadonlyMap<ModdleElement, FlowId> };

/** Sequence flows with their ends checked. A flow without id is named after its ends. */
export function readFlows(reading: Reading, walked: Walked): ReadFlows {
  const scopeOfNode = new Map(walked.nodes.map(({ element, scope }) => [element, scope]));
  const siblings = countBySource(walked);
  const taken = new Set([...walked.nodes, ...walked.flows].map(({ element }) => idOf(element)));
  const idOfFlow = new Map<ModdleElement, FlowId>();
  const flows: Record<FlowId, Flow> = {};
  for (const { element } of walked.flows) {
    const id = idOf(element) || newFlowId(element, taken);
    taken.add(id);
    idOfFlow.set(element, id);
    const ends = readEnds(reading, element, { id, scopeOfNode });
    if (ends !== null) flows[id] = readFlow(reading, element, { id, ...ends, siblings: siblings.get(ends.source) ?? 0 });
  }
  return { flows, idOfFlow };
}

function countBySource({ flows }: Walked): ReadonlyMap<ModdleElement, number> {
  const counts = new Map<ModdleElement, number>();
  for (const { element } of flows) {
    const source = childOf(element, "sourceRef");
    if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

function newFlowId(flow: ModdleElement, taken: ReadonlySet<string>): FlowId {
  const end = (property: string) => idOf(childOf(flow, property) ?? flow);
  const base = `Flow_${end("sourceRef")}_${end("targetRef")}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`;
  return id;
}

type Ends = { readonly source: ModdleElement; readonly target: ModdleElement };

function readEnds(
  reading: Reading,
  flow: ModdleElement,
  { id, scopeOfNode }: { id: FlowId; scopeOfNode: ReadonlyMap<ModdleElement, ElementId> },
): Ends | null {
  const source = readEnd(reading, flow, { id, end: "source" });
  const target = readEnd(reading, flow, { id, end: "target" });
  if (source === null || target === null) return null;
  const scope = scopeOfNode.get(source);
  if (scope !== undefined && scope === scopeOfNode.get(target)) return { source, target };
  reading.report("FLOW_CROSSES_SCOPE", id);
  return null;
}

function readEnd(reading: Reading, flow: ModdleElement, { id, end }: { id: FlowId; end: "source" | "target" }): ModdleElement | null {
  const node = childOf(flow, `${end}Ref`);
  if (node !== null && isFlowNode(node)) return node;
  if (node === null) reading.report("FLOW_END_MISSING", id, { end });
  else reading.report("FLOW_END_NOT_NODE", id, { end, type: node.$type });
  return null;
}

function isFlowNode(element: ModdleElement): boolean {
  return "$instanceOf" in element && typeof element.$instanceOf === "function" && element.$instanceOf("bpmn:FlowNode") === true;
}

function readFlow(reading: Reading, flow: ModdleElement, { id, source, target, siblings }: Ends & { id: FlowId; siblings: number }): Flow {
  checkExtensions(reading, flow, id);
  return {
    id,
    name: textOf(flow, "name"),
    source: idOf(source),
    target: idOf(target),
    condition: readCondition(reading, flow, { id, source, siblings }),
    clauses: readClauses(reading, flow, id),
  };
}
