import type { ExecutionId } from "../../ports/executor.ts";
import { countVisit } from "../count-visit.ts";
import { flowOf, type NodeOf, nodeOf } from "../graph.ts";
import { addTokens, type Run } from "../run.ts";
import { newVisit, record } from "../visit.ts";
import { enterCatchEvent } from "./catch-event.ts";

/** The gateway is done at once; the events behind it wait together, and each counts as a token until one of them wins. */
export function enterEventBasedGateway(run: Run, node: NodeOf<"eventBasedGateway">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  record(run, "completed", visit);
  for (const flow of node.outgoing) run.events.push({ kind: "flowTaken", elementId: flow, executionId: visit.id });
  addTokens(run, scope, node.outgoing.length - 1);
  for (const flow of node.outgoing) {
    const target = nodeOf(run.compiled, flowOf(run.compiled, flow).target);
    if (target.type !== "intermediateCatchEvent" && target.type !== "receiveTask") throw new Error(`${target.id} is no event to wait for`);
    countVisit(run, target.id);
    enterCatchEvent(run, { node: target, scope, race: visit.id });
  }
}
