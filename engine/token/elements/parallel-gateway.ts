import type { NodeOf } from "../graph.ts";
import { isParked, park, takeParked } from "../parked.ts";
import { passGateway } from "../pass-gateway.ts";
import type { MovingToken, Run } from "../run.ts";
import { newVisit, record } from "../visit.ts";

/** Waits for one token on each incoming flow and consumes one of each (BPMN 2.0.2, 13.4.1). */
export function enterParallelGateway(run: Run, node: NodeOf<"parallelGateway">, { scope, via }: MovingToken): void {
  if (via !== null && node.incoming.length > 1) {
    park(run, scope, via);
    if (!node.incoming.every((flow) => isParked(run, scope, flow))) return;
    takeParked(run, scope, node.incoming);
  }
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  passGateway(run, visit, node.outgoing);
}
