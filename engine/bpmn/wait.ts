import type { JsonObject } from "../domain/json.ts";
import { complete } from "./complete.ts";
import type { Activity } from "./library.ts";
import { startActivity } from "./live-activity.ts";
import { liveScope, wake } from "./live-scope.ts";
import type { Run } from "./run.ts";
import type { OpenWait, WaitingFor } from "./state.ts";
import { terminate } from "./terminate.ts";
import { openOf, openPart, type Visit, visitOf, waysOut } from "./visit.ts";

/** The visit waits for the outside. */
export function wait(run: Run, visit: Visit, waitingFor: WaitingFor): void {
  const open = openOf(run, visit.id);
  const race = open.kind === "wait" && open.race !== undefined ? { race: open.race } : {};
  run.open.set(visit.id, { ...openPart(visit), kind: "wait", for: waitingFor, ...race });
  run.liveWaits.set(visit.id, startWaiting(run, visit));
}

/** What was waited for has happened. */
export function completeWait(run: Run, open: OpenWait, result: JsonObject): void {
  const visit = visitOf(run, open);
  const activity = run.liveWaits.get(open.id) ?? startWaiting(run, visit);
  endRace(run, open);
  complete(run, visit, { result, finish: () => activity.getApi().signal() });
}

/** The other events behind the same event-based gateway have lost. */
export function endRace(run: Run, { id, race }: OpenWait): void {
  if (race === undefined) return;
  const losers = [...run.open.values()].filter((open) => open.kind === "wait" && open.race === race && open.id !== id);
  for (const loser of losers.toReversed()) terminate(run, loser.id);
}

function startWaiting(run: Run, { id, node, around, loopCounter, tokens }: Visit): Activity {
  const scope = liveScope(run, around);
  const activity = startActivity(run, scope, { id, node: node.id, flows: waysOut(node, loopCounter), tokens });
  wake(scope, id);
  return activity;
}
