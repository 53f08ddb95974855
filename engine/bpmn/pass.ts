import { beginVariables } from "./begin-variables.ts";
import { complete } from "./complete.ts";
import type { Run } from "./run.ts";
import { runThrough } from "./run-through.ts";
import { throwMessage } from "./throw-message.ts";
import { record, type Visit } from "./visit.ts";

/** A gateway or event that is over at once. */
export function pass(run: Run, visit: Visit): void {
  const { node } = visit;
  record(run, "entered", visit);
  beginVariables(run, visit);
  if (node.type === "intermediateThrowEvent" && node.result.kind === "message") throwMessage(run, visit, node.result.message);
  complete(run, visit, { result: {}, finish: runThrough(run, visit) });
}
