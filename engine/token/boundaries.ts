import type { JsonObject } from "../domain/json.ts";
import type { ElementId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { completeVisit } from "./complete-visit.ts";
import { countVisit } from "./count-visit.ts";
import { type NodeOf, nodeOf } from "./graph.ts";
import { addTokens, type Run } from "./run.ts";
import { terminate } from "./terminate.ts";
import { waitForTrigger } from "./triggers.ts";
import { executionOf, newVisit, record, type Visit, visitOf } from "./visit.ts";

/** Error boundary events need no arming: errors look for them. */
export function armBoundaries(run: Run, visit: Visit): void {
  for (const id of visit.node.boundaries) {
    const { trigger } = boundaryNode(run, id);
    if (trigger.kind === "error") continue;
    const on = waitForTrigger(run, visit, id, trigger);
    const armed = run.context.newId();
    run.executions.set(armed, { kind: "boundary", id: armed, node: id, in: visit.id, on });
  }
}

export function disarmBoundaries(run: Run, visit: Visit): void {
  if (visit.node.boundaries.length === 0) return;
  for (const open of run.executions.values()) if (open.kind === "boundary" && open.in === visit.id) run.executions.delete(open.id);
}

type Happening = { readonly node: NodeOf<"boundaryEvent">; readonly attachedTo: ExecutionId; readonly variables: JsonObject };

/** A boundary event happens. An interrupted activity hands over its token; beside one that goes on there is one more. */
export function triggerBoundary(run: Run, { node, attachedTo, variables }: Happening): void {
  const { scope } = visitOf(run, executionOf(run, attachedTo));
  addTokens(run, scope, 1);
  if (node.interrupting) terminate(run, attachedTo);
  countVisit(run, node.id);
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  completeVisit(run, visit, variables);
}

export function boundaryNode(run: Run, id: ElementId): NodeOf<"boundaryEvent"> {
  const node = nodeOf(run.compiled, id);
  if (node.type !== "boundaryEvent") throw new Error(`${id} is no boundary event`);
  return node;
}
