import { beginScope } from "./begin-scope.ts";
import { complete } from "./complete.ts";
import { resultOf } from "./result-of.ts";
import type { Run } from "./run.ts";
import { runThrough } from "./run-through.ts";
import type { Visit } from "./visit.ts";
import { wait } from "./wait.ts";
import { waitingFor } from "./waiting-for.ts";

/** What an activity or catch event does once it is open; an iteration does the same as a single one. */
export function beginActivity(run: Run, visit: Visit): void {
  const outside = waitingFor(run, visit);
  if (outside !== null) wait(run, visit, outside);
  else if (visit.node.type === "subProcess") beginScope(run, visit);
  else complete(run, visit, { result: resultOf(run, visit), finish: runThrough(run, visit) });
}
