import { propagate } from "../model/variables.ts";
import { goOn } from "./complete-visit.ts";
import type { Run } from "./run.ts";
import { terminateInside } from "./terminate.ts";
import type { Visit } from "./visit.ts";

/** What still runs inside is terminated; the collected outputs become known around the activity. */
export function completeBody(run: Run, visit: Visit): void {
  terminateInside(run, visit.id);
  const name = visit.node.loop?.outputCollection ?? null;
  const list = name === null ? undefined : run.variables[visit.id]?.values[name];
  if (name !== null && list !== undefined) run.variables = propagate(run.variables, visit.holder, { [name]: list });
  goOn(run, visit);
}
