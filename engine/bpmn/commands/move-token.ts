import { liveScope, placeToken } from "../live-scope.ts";
import type { Run } from "../run.ts";
import { terminate } from "../terminate.ts";
import { visitOf } from "../visit.ts";
import { endRace } from "../wait.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** One token moves: of a multi-instance iteration that is the whole body, of an event behind an event-based gateway the whole race. */
export function moveToken(run: Run, { executionId, to }: CommandOf<"moveToken">): Refused {
  const open = run.open.get(executionId);
  if (open?.kind !== "wait") return "NOT_OPEN";
  const { scope, node, around, loopCounter } = visitOf(run, open);
  const target = run.compiled.nodes[to];
  if (target?.scope !== node.scope || target.type === "boundaryEvent" || target.type === "startEvent") return "ILLEGAL_TARGET";
  run.agenda.push({ kind: "arrive", scope, node: to, token: placeToken(run, liveScope(run, scope)) });
  endRace(run, open);
  terminate(run, loopCounter === null ? executionId : around);
  return null;
}
