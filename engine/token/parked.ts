import type { FlowId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { addTokens, type Run } from "./run.ts";
import type { ScopeExecution } from "./state.ts";
import { executionOf } from "./visit.ts";

/** A token waits before a join, on the flow it came on. */
export function park(run: Run, scope: ExecutionId, flow: FlowId): void {
  const { parked = {}, ...execution } = scopeExecution(run, scope);
  run.executions.set(scope, { ...execution, parked: { ...parked, [flow]: (parked[flow] ?? 0) + 1 } });
}

export function isParked(run: Run, scope: ExecutionId, flow: FlowId): boolean {
  return Object.hasOwn(scopeExecution(run, scope).parked ?? {}, flow);
}

/** One waiting token of each of these flows becomes one token that moves. */
export function takeParked(run: Run, scope: ExecutionId, flows: readonly FlowId[]): void {
  const { parked = {}, ...execution } = scopeExecution(run, scope);
  const left = Object.entries(parked)
    .map(([flow, count]) => [flow, flows.includes(flow) ? count - 1 : count] as const)
    .filter(([, count]) => count > 0);
  run.executions.set(scope, { ...execution, ...(left.length === 0 ? {} : { parked: Object.fromEntries(left) }) });
  addTokens(run, scope, 1 - flows.length);
}

function scopeExecution(run: Run, id: ExecutionId): ScopeExecution {
  const execution = executionOf(run, id);
  if (execution.kind !== "scope") throw new Error(`${id} is no scope`);
  return execution;
}
