import type { TimerId } from "../../ports/executor.ts";
import { boundaryNode, triggerBoundary } from "../boundaries.ts";
import { completeWait } from "../complete-wait.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";
import type { BoundaryExecution, TimerWait } from "../state.ts";
import { nextWait } from "../triggers.ts";

/** The host says when; a timer never fires by itself, and each moment of a cycle fires once. */
export function fireTimer(run: Run, timerId: TimerId): RefusalCode | null {
  for (const execution of run.executions.values()) {
    if (!("on" in execution) || execution.on.kind !== "timer" || execution.on.timer !== timerId) continue;
    if (execution.kind === "wait") completeWait(run, execution, {});
    else fireBoundary(run, execution, execution.on);
    return null;
  }
  return "NOT_OPEN";
}

function fireBoundary(run: Run, armed: BoundaryExecution, timer: TimerWait): void {
  const node = boundaryNode(run, armed.node);
  const next = node.interrupting ? null : nextWait(run, timer, node.id);
  if (next === null) run.executions.delete(armed.id);
  else run.executions.set(armed.id, { ...armed, on: next });
  if (armed.in !== null) triggerBoundary(run, { node, attachedTo: armed.in, variables: {} });
}
