import type { FlowId } from "../../model/compiled.ts";
import { StepFault } from "../../model/step-fault.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import type { NodeOf } from "../graph.ts";
import { heldFlows } from "../held-flows.ts";
import { park } from "../parked.ts";
import { passGateway, recordDecision } from "../pass-gateway.ts";
import type { MovingToken, Run } from "../run.ts";
import { newVisit, record, type Visit } from "../visit.ts";

/** With several incoming flows a token waits until the join may fire; see fireInclusiveJoin. */
export function enterInclusiveGateway(run: Run, node: NodeOf<"inclusiveGateway">, { scope, via }: MovingToken): void {
  if (via !== null && node.incoming.length > 1) park(run, scope, via);
  else activateInclusiveGateway(run, node, scope);
}

/** Every flow that holds; else the default flow (BPMN 2.0.2, 13.4.3). */
export function activateInclusiveGateway(run: Run, node: NodeOf<"inclusiveGateway">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  passGateway(run, visit, node.outgoing.length === 0 ? [] : heldOrDefault(run, visit));
}

function heldOrDefault(run: Run, visit: Visit): readonly FlowId[] {
  const { held, results } = heldFlows(run, visit);
  const taken = held.length > 0 || visit.node.defaultFlow === null ? held : [visit.node.defaultFlow];
  if (taken.length === 0) throw new StepFault("NO_FLOW_MATCHES", visit.node.id, "no outgoing flow has a condition that holds");
  if (Object.keys(results).length > 0) recordDecision(run, visit, { results, taken });
  return taken;
}
