import type { JsonObject } from "../domain/json.ts";
import type { FlowId } from "../model/compiled.ts";
import { evaluateCondition } from "../model/evaluate-condition.ts";
import { atVisit } from "./at.ts";
import { flowOf } from "./graph.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/** Which flows hold, the default flow apart, in the diagram's order; an unconditional flow always does. `firstOnly` stops at the first. */
export function heldFlows(
  run: Run,
  visit: Visit,
  { firstOnly = false } = {},
): { readonly held: readonly FlowId[]; readonly results: JsonObject } {
  const held: FlowId[] = [];
  const results: Record<FlowId, boolean> = {};
  const at = atVisit(run, visit);
  for (const id of visit.node.outgoing) {
    if (id === visit.node.defaultFlow) continue;
    const { condition } = flowOf(run.compiled, id);
    const holds = condition === null || evaluateCondition(condition, at, run.evaluate);
    if (condition !== null) results[id] = holds;
    if (holds) held.push(id);
    if (holds && firstOnly) break;
  }
  return { held, results };
}
