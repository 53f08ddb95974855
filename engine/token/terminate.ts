import { closeScope } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { addTokens, type Run } from "./run.ts";
import type { Execution } from "./state.ts";
import { record, visitOf } from "./visit.ts";

/** Ends an execution and everything inside it at once. Its token is gone; nothing of it moves again. */
export function terminate(run: Run, id: ExecutionId): void {
  const doomed = withInner(run, id);
  for (const execution of doomed.toReversed()) remove(run, execution);
}

/** Ends everything inside a scope execution, its parked and moving tokens too; the scope itself stays. */
export function terminateInside(run: Run, id: ExecutionId): void {
  const [scope, ...doomed] = withInner(run, id);
  for (const execution of doomed.toReversed()) remove(run, execution);
  if (scope?.kind === "scope")
    run.executions.set(id, {
      id: scope.id,
      kind: "scope",
      node: scope.node,
      in: scope.in,
      ...(scope.loop === undefined ? {} : { loop: scope.loop }),
    });
  run.tokens.set(id, 0);
}

/** The execution and all that it holds, outer before inner: nothing is ever created before its holder. */
function withInner(run: Run, id: ExecutionId): readonly Execution[] {
  const doomed = new Map<ExecutionId, Execution>();
  for (const execution of run.executions.values())
    if (execution.id === id || (execution.in !== null && doomed.has(execution.in))) doomed.set(execution.id, execution);
  return [...doomed.values()];
}

function remove(run: Run, execution: Execution): void {
  if (execution.kind !== "boundary") {
    record(run, "terminated", visitOf(run, execution));
    if (execution.in !== null) addTokens(run, execution.in, -1);
  }
  run.executions.delete(execution.id);
  run.tokens.delete(execution.id);
  if (Object.hasOwn(run.variables, execution.id)) run.variables = closeScope(run.variables, execution.id);
}
