import type { Run } from "../run.ts";
import { throwError } from "../throw-error.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** A job or a called instance ended with a BPMN error. */
export function throwInto(run: Run, { executionId, code, message, variables }: CommandOf<"throwError">): Refused {
  const open = run.open.get(executionId);
  if (open?.kind !== "wait" || (open.for.kind !== "job" && open.for.kind !== "call")) return "NOT_OPEN";
  run.events.push({ kind: "errorThrown", elementId: open.node, executionId, code });
  throwError(run, executionId, { code, message, elementId: open.node, variables });
  return null;
}
