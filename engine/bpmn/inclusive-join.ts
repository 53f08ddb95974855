import type { Compiled, ElementId, FlowId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { activate } from "./joins.ts";
import { type LiveScope, liveScope } from "./live-scope.ts";
import type { Run } from "./run.ts";
import { type NodeOf, nodeOf } from "./visit.ts";

type Inclusive = NodeOf<"inclusiveGateway">;

/** When nothing moves: activates one inclusive join that need not wait any longer. false: there is none. */
export function activateInclusiveJoin(run: Run): boolean {
  for (const open of run.open.values()) {
    if (open.kind !== "scope" || (open.atJoins === undefined && !run.liveScopes.has(open.id))) continue;
    const live = liveScope(run, open.id);
    for (const join of inclusiveJoins(run, live)) {
      if (mustWait(run, { join, scope: open.id, live })) continue;
      activate(run, join, open.id);
      return true;
    }
  }
  return false;
}

function inclusiveJoins(run: Run, { atJoins }: LiveScope): readonly Inclusive[] {
  const targets = new Set([...atJoins.keys()].map((flow) => run.compiled.flows[flow]?.target ?? ""));
  return [...targets].map((id) => nodeOf(run, id)).filter((node): node is Inclusive => node.type === "inclusiveGateway");
}

/**
 * BPMN 2.0.2, 13.4.3: it waits while a token elsewhere in the scope can come to an incoming flow that is empty, unless that token
 * can as well come to one that has a token, on ways that do not pass the gateway. A way through a boundary event is one that the
 * token may take, so it is waited for; but it is no reason not to wait.
 */
function mustWait(run: Run, { join, scope, live }: { join: Inclusive; scope: ExecutionId; live: LiveScope }): boolean {
  const filled = join.incoming.filter((flow) => live.atJoins.has(flow));
  const empty = join.incoming.filter((flow) => !live.atJoins.has(flow));
  const standing = [...placesOf(run, scope), ...[...live.atJoins.keys()].map((flow) => run.compiled.flows[flow]?.target ?? "")];
  return [...new Set(standing)].some((from) => {
    const way = { from, gateway: join.id };
    return reaches(run.compiled, { ...way, boundaries: true }, empty) && !reaches(run.compiled, { ...way, boundaries: false }, filled);
  });
}

/** Where the scope's open tokens stand. The events that race behind an event-based gateway are one token, still at the gateway. */
function placesOf(run: Run, scope: ExecutionId): readonly ElementId[] {
  return [...run.open.values()]
    .filter((open) => open.in === scope && open.kind !== "boundary")
    .map((open) =>
      open.kind === "wait" && open.race !== undefined
        ? (run.compiled.flows[nodeOf(run, open.node).incoming[0] ?? ""]?.source ?? open.node)
        : open.node,
    );
}

type Way = { readonly from: ElementId; readonly gateway: ElementId; readonly boundaries: boolean };

/** Whether a token at `from` can come to one of these flows without passing the gateway. */
function reaches({ nodes, flows }: Compiled, { from, gateway, boundaries }: Way, wanted: readonly FlowId[]): boolean {
  const seen = new Set<ElementId>([gateway]);
  const todo = [from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const node = nodes[id];
    if (seen.has(id) || node === undefined) continue;
    seen.add(id);
    if (node.outgoing.some((flow) => wanted.includes(flow))) return true;
    if (boundaries) todo.push(...node.boundaries);
    todo.push(...node.outgoing.map((flow) => flows[flow]?.target ?? ""));
  }
  return false;
}
