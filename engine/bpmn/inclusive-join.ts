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
 * BPMN 2.0.2, 13.4.3: it waits while a token elsewhere in the scope can come to an incoming flow that is empty, and cannot
 * come to one that has a token, on ways that do not pass the gateway.
 */
function mustWait(run: Run, { join, scope, live }: { join: Inclusive; scope: ExecutionId; live: LiveScope }): boolean {
  const filled = new Set(join.incoming.filter((flow) => live.atJoins.has(flow)));
  const standing = [...placesOf(run, scope), ...[...live.atJoins.keys()].map((flow) => run.compiled.flows[flow]?.target ?? "")];
  return [...new Set(standing)].some((place) => {
    if (place === join.id) return false;
    const reached = flowsReached(run.compiled, place, join.id);
    return join.incoming.some((flow) => reached.has(flow) && !filled.has(flow)) && ![...filled].some((flow) => reached.has(flow));
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

/** All flows a token at `from` can still come to without passing `gateway`; an activity may also be left by its boundary events. */
function flowsReached({ nodes, flows }: Compiled, from: ElementId, gateway: ElementId): ReadonlySet<FlowId> {
  const reached = new Set<FlowId>();
  const seen = new Set<ElementId>([gateway]);
  const todo = [from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const node = nodes[id];
    if (seen.has(id) || node === undefined) continue;
    seen.add(id);
    todo.push(...node.boundaries);
    for (const flow of node.outgoing) {
      reached.add(flow);
      todo.push(flows[flow]?.target ?? "");
    }
  }
  return reached;
}
