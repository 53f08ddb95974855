import type { ElementId, FlowId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { countVisit } from "./count-visit.ts";
import { activateInclusiveGateway } from "./elements/inclusive-gateway.ts";
import { flowOf, type NodeOf, nodeOf } from "./graph.ts";
import { takeParked } from "./parked.ts";
import type { Run } from "./run.ts";
import { sourcesOf } from "./sources.ts";
import type { Execution } from "./state.ts";

type Join = NodeOf<"inclusiveGateway">;

/**
 * Nothing moves any more: fires the first inclusive join that waits for nobody; false where there is none.
 * BPMN 2.0.2, 13.4.3: there is a token on an incoming flow, and every token elsewhere in the scope that can still come to an
 * empty one can as well come to one that has a token, in both cases without passing the gateway.
 */
export function fireInclusiveJoin(run: Run): boolean {
  for (const execution of run.executions.values()) {
    if (execution.kind !== "scope" || execution.parked === undefined) continue;
    const parked = Object.keys(execution.parked);
    for (const join of joinsOf(run, parked)) {
      if (!mayFire(run, { join, parked, places: placesIn(run, execution.id, parked) })) continue;
      countVisit(run, join.id);
      takeParked(
        run,
        execution.id,
        join.incoming.filter((flow) => parked.includes(flow)),
      );
      activateInclusiveGateway(run, join, execution.id);
      return true;
    }
  }
  return false;
}

function joinsOf(run: Run, parked: readonly FlowId[]): readonly Join[] {
  const targets = new Set(parked.map((flow) => flowOf(run.compiled, flow).target));
  return [...targets].map((id) => nodeOf(run.compiled, id)).filter((node): node is Join => node.type === "inclusiveGateway");
}

type Marking = { readonly join: Join; readonly parked: readonly FlowId[]; readonly places: ReadonlySet<ElementId> };

/**
 * A token counts as able to come to an empty flow also through boundary events; to excuse it, it must be able to come to a flow
 * that has a token over sequence flows alone, as the standard words it.
 */
function mayFire(run: Run, { join, parked, places }: Marking): boolean {
  const sources = sourcesOf(run.compiled, join.id);
  const full = join.incoming.filter((flow) => parked.includes(flow));
  const empty = join.incoming.filter((flow) => !parked.includes(flow));
  const awaited = (place: ElementId) => empty.some((flow) => sources.get(flow)?.anyWay.has(place));
  const excused = (place: ElementId) => full.some((flow) => sources.get(flow)?.overFlows.has(place));
  return [...places].every((place) => place === join.id || !awaited(place) || excused(place));
}

/** The nodes where this scope's tokens stand: an activity or event, or behind the flow on which one waits before a join. */
function placesIn(run: Run, scope: ExecutionId, parked: readonly FlowId[]): ReadonlySet<ElementId> {
  const places = new Set(parked.map((flow) => flowOf(run.compiled, flow).target));
  for (const execution of run.executions.values())
    if (execution.in === scope && execution.kind !== "boundary") places.add(placeOf(run, execution));
  return places;
}

/** The events behind an event-based gateway are one token, and it stands at the gateway. */
function placeOf(run: Run, execution: Execution): ElementId {
  const [before] = execution.kind === "wait" && execution.race !== undefined ? nodeOf(run.compiled, execution.node).incoming : [];
  return before === undefined ? execution.node : flowOf(run.compiled, before).source;
}
