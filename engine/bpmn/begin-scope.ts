import type { ElementId } from "../model/compiled.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { liveScope, placeToken, startScope } from "./live-scope.ts";
import type { Run } from "./run.ts";
import { openPart, type Visit, waysOut } from "./visit.ts";

/** A subprocess starts; its activity completes in the library when no token is left in it. */
export function beginScope(run: Run, visit: Visit): void {
  const { id, node, around, loopCounter, tokens } = visit;
  run.open.set(id, { ...openPart(visit), kind: "scope" });
  startScope(run, liveScope(run, around), { id, node: node.id, flows: waysOut(node, loopCounter), tokens });
  placeStarts(run, id, run.compiled.scopes[node.id]?.starts ?? []);
}

/** A token on each of these nodes. A scope without any is over at once. */
export function placeStarts(run: Run, scope: ExecutionId, starts: readonly ElementId[]): void {
  const live = liveScope(run, scope);
  const arrivals = starts.map((node) => ({ kind: "arrive" as const, scope, node, token: placeToken(run, live) }));
  run.agenda.push(...arrivals.toReversed());
  if (starts.length === 0) live.execution._complete("completed");
}

export function processIsOver(run: Run): boolean {
  return run.liveScopes.get(ROOT_SCOPE)?.execution.completed ?? false;
}
