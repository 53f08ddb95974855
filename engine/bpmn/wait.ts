import type { JsonObject } from "../domain/json.ts";
import { complete } from "./complete.ts";
import { startActivity } from "./live-activity.ts";
import { liveScope, removeToken, sleep, wake } from "./live-scope.ts";
import type { Run } from "./run.ts";
import type { OpenWait, WaitingFor } from "./state.ts";
import { terminate } from "./terminate.ts";
import { openOf, openPart, type Visit, visitOf, waysOut } from "./visit.ts";

/** The visit waits for the outside. The library runs it only when that has happened; until then it is told that something sleeps. */
export function wait(run: Run, visit: Visit, waitingFor: WaitingFor): void {
  const open = openOf(run, visit.id);
  const race = open.kind === "wait" && open.race !== undefined ? { race: open.race } : {};
  run.open.set(visit.id, { ...openPart(visit), kind: "wait", for: waitingFor, ...race });
  const scope = liveScope(run, visit.around);
  sleep(run, scope, visit.id);
  for (const token of visit.tokens) removeToken(scope, token);
}

/** What was waited for has happened. */
export function completeWait(run: Run, open: OpenWait, result: JsonObject): void {
  const { id, node, around, loopCounter } = visitOf(run, open);
  const scope = liveScope(run, around);
  const activity = startActivity(run, scope, { id, node: node.id, flows: waysOut(node, loopCounter), tokens: [] });
  wake(scope, id);
  endRace(run, open);
  complete(run, visitOf(run, open), { result, finish: () => activity.getApi().signal() });
}

/** The other events behind the same event-based gateway have lost. */
export function endRace(run: Run, { id, race }: OpenWait): void {
  if (race === undefined) return;
  const losers = [...run.open.values()].filter((open) => open.kind === "wait" && open.race === race && open.id !== id);
  for (const loser of losers.toReversed()) terminate(run, loser.id);
}
