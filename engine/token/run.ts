import type { Compiled, ElementId, FlowId } from "../model/compiled.ts";
import { type Evaluate, feelEvaluator } from "../model/evaluate.ts";
import { ROOT_SCOPE, type VariableScopes } from "../model/variables.ts";
import type { EscapedError, ExecutionEvent, ExecutionId, StepContext } from "../ports/executor.ts";
import type { Execution, TokenState } from "./state.ts";

/** One step while it happens. Lives inside one `advance` only; the executions in it are never changed, only replaced. */
export type Run = {
  readonly compiled: Compiled;
  readonly context: StepContext;
  readonly evaluate: Evaluate;
  /** In order of creation. */
  readonly executions: Map<ExecutionId, Execution>;
  /** How many tokens each scope execution holds: moving, waiting and parked. At zero it completes. */
  readonly tokens: Map<ExecutionId, number>;
  /** Moving tokens; the last one moves first, so a branch runs until it waits before its sibling starts. */
  readonly moving: Moving[];
  readonly events: ExecutionEvent[];
  variables: VariableScopes;
  visited: number;
  ended: boolean;
  escaped: EscapedError | null;
};

export type Moving =
  | MovingToken
  /** A multi-instance iteration about to begin. */
  | { readonly kind: "iteration"; readonly id: ExecutionId };

/** A token about to enter a node; `via` is null at a start and after a move. */
export type MovingToken = { readonly kind: "token"; readonly scope: ExecutionId; readonly node: ElementId; readonly via: FlowId | null };

export function openRun(compiled: Compiled, state: TokenState, variables: VariableScopes, context: StepContext): Run {
  const executions = new Map<ExecutionId, Execution>();
  const tokens = new Map<ExecutionId, number>();
  for (const execution of state.executions) {
    executions.set(execution.id, execution);
    if (execution.kind === "scope") tokens.set(execution.id, parkedCount(execution.parked));
    if (execution.kind === "boundary" || execution.in === null) continue;
    tokens.set(execution.in, (tokens.get(execution.in) ?? 0) + 1);
  }
  return {
    compiled,
    context,
    evaluate: feelEvaluator(context),
    executions,
    tokens,
    moving: [],
    events: [],
    variables,
    visited: 0,
    ended: false,
    escaped: null,
  };
}

/** An instance that holds nothing but the process itself. */
export function emptyState(compiled: Compiled): TokenState {
  return { format: 1, executions: [{ id: ROOT_SCOPE, kind: "scope", node: compiled.processId, in: null }] };
}

export function closeRun(run: Run): TokenState {
  return { format: 1, executions: [...run.executions.values()] };
}

export function addTokens(run: Run, scope: ExecutionId, count: number): number {
  const now = (run.tokens.get(scope) ?? 0) + count;
  run.tokens.set(scope, now);
  return now;
}

function parkedCount(parked: Readonly<Record<FlowId, number>> | undefined): number {
  return parked === undefined ? 0 : Object.values(parked).reduce((sum, count) => sum + count, 0);
}
