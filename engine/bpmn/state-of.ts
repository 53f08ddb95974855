import type { Run } from "./run.ts";
import type { Open, StoredState } from "./state.ts";

/** What is stored when nothing moves any more. */
export function stateOf(run: Run): StoredState {
  return { bpmn: 1, open: [...run.open.values()].map((open) => withJoins(run, open)) };
}

function withJoins(run: Run, open: Open): Open {
  const live = open.kind === "scope" ? run.liveScopes.get(open.id) : undefined;
  if (open.kind !== "scope" || live === undefined) return open;
  const { atJoins: _before, ...rest } = open;
  if (live.atJoins.size === 0) return rest;
  return { ...rest, atJoins: Object.fromEntries([...live.atJoins].map(([flow, tokens]) => [flow, tokens.length])) };
}
