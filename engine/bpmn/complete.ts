import type { JsonObject } from "../domain/json.ts";
import { applyOutputs } from "../model/evaluate-mappings.ts";
import { closeScope, openScope, propagate, setLocal } from "../model/variables.ts";
import { chooseFlows } from "./choose-flows.ts";
import { completeIteration } from "./complete-iteration.ts";
import { leave } from "./leave.ts";
import type { Run } from "./run.ts";
import { countsAround } from "./seen.ts";
import { record, type Visit } from "./visit.ts";

/** What a visit brought, and what lets the library's activity leave. */
type Outcome = { readonly result: JsonObject; readonly finish: () => void };

/** An activity or event has done its work. */
export function complete(run: Run, visit: Visit, { result, finish }: Outcome): void {
  applyResult(run, visit, result);
  if (visit.loopCounter === null) goOn(run, visit, finish);
  else completeIteration(run, visit, finish);
}

function goOn(run: Run, visit: Visit, finish: () => void): void {
  close(run, visit);
  const flows = chooseFlows(run, visit);
  record(run, "completed", visit);
  leave(run, visit, { flows, finish });
}

/** With output mappings the result is local and only what they say goes out; without them it goes out as it is. */
export function applyResult(run: Run, { id, node, around }: Visit, result: JsonObject): void {
  if (node.outputs.length === 0) {
    run.variables = propagate(run.variables, around, result);
    return;
  }
  const own = Object.hasOwn(run.variables, id);
  let scopes = own ? run.variables : openScope(run.variables, id, around, {});
  for (const [name, value] of Object.entries(result)) scopes = setLocal(scopes, id, name, value);
  scopes = applyOutputs(
    scopes,
    { elementId: node.id, outputs: node.outputs, local: id, parent: around, extra: countsAround(run, around) },
    run.evaluate,
  );
  run.variables = own ? scopes : closeScope(scopes, id);
}

/** Nothing of the visit stays open: its variables, its boundary events, itself. */
export function close(run: Run, { id, node }: Visit): void {
  if (node.boundaries.length > 0)
    for (const open of run.open.values()) if (open.kind === "boundary" && open.in === id) run.open.delete(open.id);
  run.open.delete(id);
  run.liveScopes.delete(id);
  if (Object.hasOwn(run.variables, id)) run.variables = closeScope(run.variables, id);
}
