import type { Json } from "../domain/json.ts";
import { openScope } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { addTokens, type Run } from "./run.ts";
import { executionOf, hold, record, type Visit, visitOf } from "./visit.ts";

/** An iteration exists from here on; it begins when it is its turn to move. */
export function createIteration(
  run: Run,
  { body, item, loopCounter }: { body: ExecutionId; item: Json; loopCounter: number },
): ExecutionId {
  const { node, scope } = visitOf(run, executionOf(run, body));
  const visit: Visit = { node, scope, id: run.context.newId(), holder: body, loop: loopCounter, body: false };
  const element = node.loop?.inputElement ?? null;
  record(run, "entered", visit);
  hold(run, visit);
  addTokens(run, body, 1);
  run.variables = openScope(run.variables, visit.id, body, { loopCounter, ...(element === null ? {} : { [element]: item }) });
  return visit.id;
}
