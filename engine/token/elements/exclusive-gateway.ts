import type { FlowId } from "../../model/compiled.ts";
import { StepFault } from "../../model/step-fault.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import type { NodeOf } from "../graph.ts";
import { heldFlows } from "../held-flows.ts";
import { passGateway, recordDecision } from "../pass-gateway.ts";
import type { Run } from "../run.ts";
import { newVisit, record, type Visit } from "../visit.ts";

/** The first flow that holds, in the diagram's order; else the default flow (BPMN 2.0.2, 13.4.2). */
export function enterExclusiveGateway(run: Run, node: NodeOf<"exclusiveGateway">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  passGateway(run, visit, node.outgoing.length === 0 ? [] : [firstFlow(run, visit)]);
}

function firstFlow(run: Run, visit: Visit): FlowId {
  const { held, results } = heldFlows(run, visit, { firstOnly: true });
  const taken = held[0] ?? visit.node.defaultFlow;
  if (taken === null) throw new StepFault("NO_FLOW_MATCHES", visit.node.id, "no outgoing flow has a condition that holds");
  if (Object.keys(results).length > 0) recordDecision(run, visit, { results, taken: [taken] });
  return taken;
}
