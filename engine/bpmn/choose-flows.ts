import type { JsonObject } from "../domain/json.ts";
import type { FlowId } from "../model/compiled.ts";
import { evaluateCondition } from "../model/evaluate-condition.ts";
import { StepFault } from "../model/step-fault.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { Visit } from "./visit.ts";

/** What a visit leaves over. Where a gateway had conditions to look at, what it found is recorded. Throws NO_FLOW_MATCHES. */
export function chooseFlows(run: Run, visit: Visit): readonly FlowId[] {
  const { node } = visit;
  if (visit.loopCounter !== null || node.outgoing.length === 0) return [];
  if (node.type === "parallelGateway" || node.type === "eventBasedGateway") return node.outgoing;
  const { matching, results } = matchingFlows(run, visit);
  const taken = pick(run, visit, matching);
  if (taken.length === 0) throw new StepFault("NO_FLOW_MATCHES", node.id, "no outgoing flow has a condition that is true");
  if (node.type.endsWith("Gateway") && Object.keys(results).length > 0)
    run.events.push({ kind: "decided", elementId: node.id, executionId: visit.id, data: { results, taken } });
  return taken;
}

/** The default flow apart. An exclusive gateway looks no further than the first. */
function matchingFlows(run: Run, { id, node, ...visit }: Visit): { matching: readonly FlowId[]; results: JsonObject } {
  const at = seenBy(run, { id, node, ...visit });
  const matching: FlowId[] = [];
  const results: Record<FlowId, boolean> = {};
  for (const flow of node.outgoing) {
    if (flow === node.defaultFlow) continue;
    const condition = run.compiled.flows[flow]?.condition ?? null;
    if (condition !== null) results[flow] = evaluateCondition(condition, at, run.evaluate);
    if (results[flow] === false) continue;
    matching.push(flow);
    if (node.type === "exclusiveGateway") break;
  }
  return { matching, results };
}

/** Gateways: the default flow instead of none. Elsewhere: the default flow where no conditional one is taken (BPMN 2.0.2, 13.3.1). */
function pick(run: Run, { node }: Visit, matching: readonly FlowId[]): readonly FlowId[] {
  if (node.defaultFlow === null) return matching;
  const reason = node.type.endsWith("Gateway") ? matching : matching.filter((flow) => run.compiled.flows[flow]?.condition !== null);
  return reason.length > 0 ? matching : node.outgoing.filter((flow) => flow === node.defaultFlow || matching.includes(flow));
}
