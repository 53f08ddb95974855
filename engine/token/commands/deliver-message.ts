import type { JsonObject } from "../../domain/json.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import { boundaryNode, triggerBoundary } from "../boundaries.ts";
import { completeWait } from "../complete-wait.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";

/** To a catch event, a receive task or a boundary event; a non-interrupting one goes on listening. */
export function deliverMessage(
  run: Run,
  { executionId, variables }: { readonly executionId: ExecutionId; readonly variables: JsonObject },
): RefusalCode | null {
  const wait = run.executions.get(executionId);
  if (wait === undefined || !("on" in wait) || wait.on.kind !== "message") return "NOT_OPEN";
  if (wait.kind === "wait") completeWait(run, wait, variables);
  else if (wait.in !== null) triggerBoundary(run, { node: boundaryNode(run, wait.node), attachedTo: wait.in, variables });
  return null;
}
