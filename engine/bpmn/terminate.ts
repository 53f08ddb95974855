import { closeScope } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { forget } from "./live-activity.ts";
import { removeToken, wake } from "./live-scope.ts";
import type { Run } from "./run.ts";
import type { Open } from "./state.ts";
import { openOf, record, visitOf } from "./visit.ts";

/** Ends an execution and all that is inside it, at once: nothing of it runs any more, and the library forgets it. */
export function terminate(run: Run, id: ExecutionId): void {
  for (const open of [...inside(run, id), openOf(run, id)]) end(run, open);
}

/** Ends all that is inside a scope or body; tokens at joins and on their way are gone, too. The scope itself goes on. */
export function terminateInside(run: Run, id: ExecutionId): void {
  for (const open of inside(run, id)) end(run, open);
  const scope = openOf(run, id);
  if (scope.kind === "scope") {
    const { atJoins: _gone, ...rest } = scope;
    run.open.set(id, rest);
  }
  const live = run.liveScopes.get(id);
  if (live === undefined) return;
  for (const token of [...live.atJoins.values()].flat()) removeToken(live, token);
  live.atJoins.clear();
  for (const entry of run.agenda) if (entry.kind === "arrive" && entry.scope === id) removeToken(live, entry.token);
  const others = run.agenda.filter((entry) => entry.kind !== "arrive" || entry.scope !== id);
  run.agenda.splice(0, run.agenda.length, ...others);
}

/** Inner before outer, young before old. */
function inside(run: Run, id: ExecutionId): readonly Open[] {
  const found = new Map<ExecutionId, Open>();
  for (const open of run.open.values()) if (open.in !== null && (open.in === id || found.has(open.in))) found.set(open.id, open);
  return [...found.values()].toReversed();
}

function end(run: Run, open: Open): void {
  if (open.kind !== "boundary") record(run, "terminated", visitOf(run, open));
  forgetLive(run, open);
  run.open.delete(open.id);
  if (Object.hasOwn(run.variables, open.id)) run.variables = closeScope(run.variables, open.id);
}

function forgetLive(run: Run, { id, in: around }: Open): void {
  run.liveScopes.delete(id);
  const scope = run.liveScopes.get(around ?? "");
  if (scope === undefined) return;
  const waiting = run.agenda.find((entry) => entry.kind === "iterate" && entry.id === id);
  if (waiting?.kind === "iterate") removeToken(scope, waiting.token);
  wake(scope, id);
  forget(scope, { id });
}
