import type { JsonObject } from "../domain/json.ts";
import type { At } from "../model/evaluate.ts";
import { visibleVariables } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import type { Run } from "./run.ts";
import type { OpenBody } from "./state.ts";
import { nodeOf, type Visit } from "./visit.ts";

/** What the visit's expressions see: from its own variable scope, where it has one. */
export function seenBy(run: Run, visit: Visit): At {
  return { elementId: visit.node.id, variables: seenFrom(run, Object.hasOwn(run.variables, visit.id) ? visit.id : visit.around) };
}

export function seenFrom(run: Run, scopeId: ExecutionId): JsonObject {
  return { ...countsAround(run, scopeId), ...visibleVariables(run.variables, scopeId) };
}

/** The counts of the nearest multi-instance body around (BPMN 2.0.2, table 10.30); no variable scope holds them. */
export function countsAround(run: Run, scopeId: ExecutionId): JsonObject {
  for (let at: string | null = scopeId; at !== null; at = run.variables[at]?.parent ?? null) {
    const body = run.open.get(at);
    if (body?.kind !== "body") continue;
    return {
      numberOfInstances: body.size,
      numberOfActiveInstances: activeIn(run, body),
      numberOfCompletedInstances: body.completed,
      // Iterations are terminated only together with their body.
      numberOfTerminatedInstances: 0,
    };
  }
  return {};
}

/** Parallel iterations all exist from the start; of sequential ones there is one, or none between two. */
function activeIn(run: Run, body: OpenBody): number {
  if (nodeOf(run, body.node).loop?.sequential !== true) return body.size - body.completed;
  return [...run.open.values()].filter((open) => open.in === body.id && open.kind !== "boundary").length;
}
