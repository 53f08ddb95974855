import type { JsonObject } from "../domain/json.ts";
import type { EscapedError, ExecutionId } from "../ports/executor.ts";
import { boundaryNode, triggerBoundary } from "./boundaries.ts";
import { endRun } from "./end-run.ts";
import type { NodeOf } from "./graph.ts";
import { nodeOf } from "./graph.ts";
import type { Run } from "./run.ts";
import { executionOf } from "./visit.ts";

/**
 * Looks from `from` outwards for the nearest activity that catches the error: by its code, else by an event for every code.
 * Nobody catches it: everything ends and the caller is told.
 */
export function throwError(run: Run, from: ExecutionId, error: EscapedError): void {
  for (let at = executionOf(run, from); at.in !== null; at = executionOf(run, at.in)) {
    const node = "loop" in at && at.loop !== undefined ? null : catching(run, at.node, error.code);
    if (node === null) continue;
    triggerBoundary(run, { node, attachedTo: at.id, variables: broughtBy(error, node) });
    return;
  }
  endRun(run);
  run.escaped = error;
}

/** The error's own variables; output mappings may also read its code and message, which otherwise stay unknown. */
function broughtBy({ code, message, variables }: EscapedError, event: NodeOf<"boundaryEvent">): JsonObject {
  return event.outputs.length === 0 ? variables : { errorCode: code, errorMessage: message, ...variables };
}

/** Boundary events belong to the multi-instance body, so an iteration is never asked. */
function catching(run: Run, activity: string, code: string): NodeOf<"boundaryEvent"> | null {
  const events = nodeOf(run.compiled, activity).boundaries.map((id) => boundaryNode(run, id));
  const ofErrors = events.flatMap((node) => (node.trigger.kind === "error" ? [{ node, code: node.trigger.code }] : []));
  return (ofErrors.find((event) => event.code === code) ?? ofErrors.find((event) => event.code === null))?.node ?? null;
}
