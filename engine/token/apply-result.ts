import type { JsonObject } from "../domain/json.ts";
import { applyOutputs } from "../model/evaluate-mappings.ts";
import { closeScope, openScope, propagate, setLocal } from "../model/variables.ts";
import type { Run } from "./run.ts";
import { countsAround } from "./visible.ts";
import type { Visit } from "./visit.ts";

/**
 * What an activity or event brought. With output mappings it becomes local and only what they say goes out; without them it
 * goes out as it is. Both from the holder's scope outwards.
 */
export function applyResult(run: Run, visit: Visit, result: JsonObject): void {
  const { id, holder, node } = visit;
  if (node.outputs.length === 0) {
    run.variables = propagate(run.variables, holder, result);
    return;
  }
  const lent = !Object.hasOwn(run.variables, id);
  let scopes = lent ? openScope(run.variables, id, holder, result) : run.variables;
  if (!lent) for (const [name, value] of Object.entries(result)) scopes = setLocal(scopes, id, name, value);
  const mapping = { elementId: node.id, outputs: node.outputs, local: id, parent: holder, extra: countsAround(run, holder) };
  const applied = applyOutputs(scopes, mapping, run.evaluate);
  run.variables = lent ? closeScope(applied, id) : applied;
}
