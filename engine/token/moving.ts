import type { ElementId, FlowId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { flowOf, scopeOf } from "./graph.ts";
import { addTokens, type Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/** The visit's one token goes on along these flows, the first flow's branch before the second's; without any it ends. */
export function takeFlows(run: Run, visit: Visit, flows: readonly FlowId[]): void {
  for (const id of flows) run.events.push({ kind: "flowTaken", elementId: id, executionId: visit.id });
  for (const id of flows.toReversed())
    run.moving.push({ kind: "token", scope: visit.scope, node: flowOf(run.compiled, id).target, via: id });
  addTokens(run, visit.scope, flows.length - 1);
}

/** Puts a new token on a node, not over any flow. */
export function placeToken(run: Run, scope: ExecutionId, node: ElementId): void {
  run.moving.push({ kind: "token", scope, node, via: null });
  addTokens(run, scope, 1);
}

/** Tokens on everything where a scope starts (BPMN 2.0.2, 13.3.4). */
export function startScope(run: Run, scope: ExecutionId, scopeElement: ElementId): void {
  for (const node of scopeOf(run.compiled, scopeElement).starts.toReversed()) placeToken(run, scope, node);
}
