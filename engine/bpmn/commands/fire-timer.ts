import { boundaryOf, triggerBoundary } from "../boundaries.ts";
import type { Run } from "../run.ts";
import type { ArmedBoundary, ForTimer } from "../state.ts";
import { listenAgain } from "../trigger.ts";
import { completeWait } from "../wait.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** The host says when; each moment of a cycle fires once. */
export function fireTimer(run: Run, { timerId }: CommandOf<"fireTimer">): Refused {
  for (const open of run.open.values()) {
    if (!("for" in open) || open.for.kind !== "timer" || open.for.timerId !== timerId) continue;
    if (open.kind === "wait") completeWait(run, open, {});
    else fireBoundary(run, open, open.for);
    return null;
  }
  return "NOT_OPEN";
}

function fireBoundary(run: Run, armed: ArmedBoundary, timer: ForTimer): void {
  const next = boundaryOf(run, armed.node).interrupting ? null : listenAgain(run, timer, armed.node);
  if (next === null) run.open.delete(armed.id);
  else run.open.set(armed.id, { ...armed, for: next });
  if (armed.in !== null) triggerBoundary(run, { elementId: armed.node, attachedTo: armed.in, variables: {} });
}
