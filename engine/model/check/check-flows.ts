import type { Flow, FlowId, Node } from "../compiled.ts";
import type { Reading } from "../read/reading.ts";
import { flowsOut, type Graph, isEvent } from "./graph.ts";

/** Judges conditions and default flows; returns the flows without the conditions that the standard ignores. */
export function checkFlows(reading: Reading, graph: Pick<Graph, "nodes" | "flows">): Readonly<Record<FlowId, Flow>> {
  const flows: Record<FlowId, Flow> = { ...graph.flows };
  for (const node of Object.values(graph.nodes)) {
    for (const flow of flowsOut(graph, node)) {
      const ignored = ignoredCondition(node, flow);
      if (ignored === null) continue;
      reading.report(ignored, flow.id, { type: node.type });
      flows[flow.id] = { ...flow, condition: null };
    }
    checkNode(reading, graph, node);
  }
  return flows;
}

function ignoredCondition(node: Node, flow: Flow): "CONDITION_IGNORED" | "DEFAULT_CONDITION_IGNORED" | null {
  if (flow.condition === null) return null;
  if (node.type === "parallelGateway" || node.type === "eventBasedGateway") return "CONDITION_IGNORED";
  return node.defaultFlow === flow.id ? "DEFAULT_CONDITION_IGNORED" : null;
}

function checkNode(reading: Reading, graph: Pick<Graph, "nodes" | "flows">, node: Node): void {
  const out = flowsOut(graph, node);
  if (isEvent(node)) {
    for (const flow of out.filter(({ condition }) => condition !== null)) reading.report("FLOW_CONDITION_FROM_EVENT", flow.id);
  }
  if ((node.type === "exclusiveGateway" || node.type === "inclusiveGateway") && out.length > 1) {
    const bare = out.filter(({ id, condition }) => condition === null && id !== node.defaultFlow);
    for (const flow of bare) reading.report("FLOW_CONDITION_MISSING", flow.id, { gateway: node.id });
  }
  if (node.type === "startEvent" && node.incoming.length > 0) reading.report("START_EVENT_INCOMING", node.id);
  if (node.type === "boundaryEvent" && node.incoming.length > 0) reading.report("BOUNDARY_EVENT_INCOMING", node.id);
  if (node.type === "endEvent" && node.outgoing.length > 0) reading.report("END_EVENT_OUTGOING", node.id);
}
