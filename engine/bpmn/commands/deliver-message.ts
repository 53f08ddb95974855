import { triggerBoundary } from "../boundaries.ts";
import type { Run } from "../run.ts";
import { completeWait } from "../wait.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** A non-interrupting boundary event goes on listening. */
export function deliverMessage(run: Run, { executionId, variables }: CommandOf<"deliverMessage">): Refused {
  const open = run.open.get(executionId);
  if (open === undefined || !("for" in open) || open.for.kind !== "message") return "NOT_OPEN";
  if (open.kind === "wait") completeWait(run, open, variables);
  else if (open.in !== null) triggerBoundary(run, { elementId: open.node, attachedTo: open.in, variables });
  return null;
}
