import type { JsonObject } from "../domain/json.ts";
import type { ElementId } from "../model/compiled.ts";
import type { EscapedError, ExecutionId } from "../ports/executor.ts";
import { boundaryOf, triggerBoundary } from "./boundaries.ts";
import { endRun } from "./end-run.ts";
import type { Run } from "./run.ts";
import type { Open } from "./state.ts";
import { nodeOf, openOf } from "./visit.ts";

/** From the failing execution outwards to the nearest activity that catches the error; if none does, it escapes and everything ends. */
export function throwError(run: Run, from: ExecutionId, error: EscapedError): void {
  const catcher = catcherAround(run, openOf(run, from), error.code);
  if (catcher !== null) triggerBoundary(run, { ...catcher, variables: brought(run, catcher.elementId, error) });
  else letEscape(run, error);
}

/** What the event gets: with output mappings also the error's code and message, which are set nowhere else. */
function brought(run: Run, elementId: ElementId, { code, message, variables }: EscapedError): JsonObject {
  return boundaryOf(run, elementId).outputs.length === 0 ? variables : { errorCode: code, errorMessage: message, ...variables };
}

function letEscape(run: Run, error: EscapedError): void {
  endRun(run);
  run.escaped = error;
}

function catcherAround(run: Run, open: Open, code: string): { elementId: ElementId; attachedTo: ExecutionId } | null {
  if (open.in === null) return null;
  const elementId = catcherOn(run, open, code);
  return elementId === null ? catcherAround(run, openOf(run, open.in), code) : { elementId, attachedTo: open.id };
}

/** The event for this very code, else the one for any. Boundary events belong to the body, never to an iteration. */
function catcherOn(run: Run, open: Open, code: string): ElementId | null {
  if ("loopCounter" in open) return null;
  let forAny: ElementId | null = null;
  for (const elementId of nodeOf(run, open.node).boundaries) {
    const { trigger } = boundaryOf(run, elementId);
    if (trigger.kind !== "error") continue;
    if (trigger.code === code) return elementId;
    if (trigger.code === null) forAny ??= elementId;
  }
  return forAny;
}
