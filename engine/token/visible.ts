import type { JsonObject } from "../domain/json.ts";
import { visibleVariables } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/** The variable scope an execution works in: its own, where it opened one, else its holder's. */
export function variableScopeOf(run: Run, visit: Visit): ExecutionId {
  return Object.hasOwn(run.variables, visit.id) ? visit.id : visit.holder;
}

/** Everything visible from a variable scope; inside a multi-instance body also its counts. */
export function visible(run: Run, scopeId: ExecutionId): JsonObject {
  return { ...countsAround(run, scopeId), ...visibleVariables(run.variables, scopeId) };
}

/** The counts of the innermost multi-instance body around a variable scope (BPMN 2.0.2, table 10.30). No scope holds them. */
export function countsAround(run: Run, scopeId: ExecutionId): JsonObject {
  for (let at: string | null = scopeId; at !== null; at = run.variables[at]?.parent ?? null) {
    const body = run.executions.get(at);
    if (body?.kind !== "body") continue;
    return {
      numberOfInstances: body.size,
      numberOfActiveInstances: run.tokens.get(body.id) ?? 0,
      numberOfCompletedInstances: body.completed,
      // Iterations are only ever terminated together with their body.
      numberOfTerminatedInstances: 0,
    };
  }
  return {};
}
