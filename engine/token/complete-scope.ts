import { ROOT_SCOPE } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { completeVisit } from "./complete-visit.ts";
import { endRun } from "./end-run.ts";
import type { Run } from "./run.ts";
import { executionOf, visitOf } from "./visit.ts";

/** A scope ends when no token is left in it. */
export function completeScopeIfEmpty(run: Run, scope: ExecutionId): void {
  if (run.tokens.get(scope) !== 0) return;
  if (scope === ROOT_SCOPE) endRun(run);
  else completeVisit(run, visitOf(run, executionOf(run, scope)), {});
}
