import type { JsonObject } from "../domain/json.ts";
import { completeVisit } from "./complete-visit.ts";
import type { Run } from "./run.ts";
import type { WaitExecution } from "./state.ts";
import { terminate } from "./terminate.ts";
import { visitOf } from "./visit.ts";

/** What the token waited for has come. Where it raced others behind an event-based gateway, they have lost. */
export function completeWait(run: Run, wait: WaitExecution, result: JsonObject): void {
  const visit = visitOf(run, wait);
  endRace(run, wait);
  completeVisit(run, visit, result);
}

/** Terminates the other events of the same event-based gateway, the latest first, as everywhere. */
export function endRace(run: Run, { id, race }: WaitExecution): void {
  if (race === undefined) return;
  for (const other of [...run.executions.values()].toReversed())
    if (other.kind === "wait" && other.race === race && other.id !== id) terminate(run, other.id);
}
