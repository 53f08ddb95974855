import type { JsonObject } from "../domain/json.ts";
import type { ElementId, Node } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { complete } from "./complete.ts";
import { countVisit } from "./count-visit.ts";
import { startActivity } from "./live-activity.ts";
import { liveScope, placeToken } from "./live-scope.ts";
import type { Run } from "./run.ts";
import { terminate } from "./terminate.ts";
import { listenFor } from "./trigger.ts";
import { newVisit, nodeOf, openOf, record, type Visit, visitOf } from "./visit.ts";

type BoundaryNode = Extract<Node, { readonly type: "boundaryEvent" }>;

/** Error events listen for nothing; errors look for them. */
export function armBoundaries(run: Run, visit: Visit): void {
  for (const elementId of visit.node.boundaries) {
    const { trigger } = boundaryOf(run, elementId);
    if (trigger.kind === "error") continue;
    const listened = listenFor(run, visit, { elementId, trigger });
    const id = run.context.newId();
    run.open.set(id, { kind: "boundary", id, node: elementId, in: visit.id, for: listened });
  }
}

/**
 * A boundary event happens, beside its activity or instead of it. What listens goes on listening, so it can happen again:
 * in the library the event runs only once it happens.
 */
export function triggerBoundary(
  run: Run,
  { elementId, attachedTo, variables }: { elementId: ElementId; attachedTo: ExecutionId; variables: JsonObject },
): void {
  const node = boundaryOf(run, elementId);
  const { scope } = visitOf(run, openOf(run, attachedTo));
  const live = liveScope(run, scope);
  const token = placeToken(run, live);
  if (node.interrupting) terminate(run, attachedTo);
  countVisit(run, elementId);
  const visit = newVisit(run, node, { scope, tokens: [token] });
  record(run, "entered", visit);
  complete(run, visit, {
    result: variables,
    finish: () => startActivity(run, live, { id: visit.id, node: elementId, flows: node.outgoing, tokens: [token] }),
  });
}

export function boundaryOf(run: Run, elementId: ElementId): BoundaryNode {
  const node = nodeOf(run, elementId);
  if (node.type !== "boundaryEvent") throw new Error(`${elementId} is no boundary event`);
  return node;
}
