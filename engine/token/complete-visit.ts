import type { JsonObject } from "../domain/json.ts";
import type { FlowId } from "../model/compiled.ts";
import { closeScope } from "../model/variables.ts";
import { applyResult } from "./apply-result.ts";
import { disarmBoundaries } from "./boundaries.ts";
import { chooseFlows } from "./choose-flows.ts";
import { completeIteration } from "./complete-iteration.ts";
import { completeScopeIfEmpty } from "./complete-scope.ts";
import { takeFlows } from "./moving.ts";
import type { Run } from "./run.ts";
import { record, type Visit } from "./visit.ts";

/**
 * An activity or event has done its work; `result` is what it brought. Its token goes on, or its iteration is counted.
 */
export function completeVisit(run: Run, visit: Visit, result: JsonObject): void {
  applyResult(run, visit, result);
  if (visit.loop === null) goOn(run, visit);
  else completeIteration(run, visit);
}

/** A visit that is done, its result applied: it closes and its token leaves. */
export function goOn(run: Run, visit: Visit): void {
  closeVisit(run, visit);
  record(run, "completed", visit);
  leave(run, visit, chooseFlows(run, visit));
}

/** The visit's token goes on over `flows`; where it was the scope's last one, the scope completes. */
export function leave(run: Run, visit: Visit, flows: readonly FlowId[]): void {
  takeFlows(run, visit, flows);
  completeScopeIfEmpty(run, visit.scope);
}

/** Nothing of the visit stays open: variables, boundary events, the wait itself. */
export function closeVisit(run: Run, visit: Visit): void {
  disarmBoundaries(run, visit);
  run.executions.delete(visit.id);
  run.tokens.delete(visit.id);
  if (Object.hasOwn(run.variables, visit.id)) run.variables = closeScope(run.variables, visit.id);
}
