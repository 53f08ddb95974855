import type { NodeType } from "../model/compiled.ts";
import { beginActivity } from "./begin-activity.ts";
import { beginBody } from "./begin-body.ts";
import { beginVariables } from "./begin-variables.ts";
import { armBoundaries } from "./boundaries.ts";
import { countVisit } from "./count-visit.ts";
import { enterEndEvent } from "./end-event.ts";
import { arriveAtJoin, isJoin } from "./joins.ts";
import { openClock } from "./open-clock.ts";
import { pass } from "./pass.ts";
import type { Agendum, Run } from "./run.ts";
import { newVisit, nodeOf, openPart, record, type Visit } from "./visit.ts";

/** A token comes to a node. */
export function arrive(run: Run, { scope, node: id, token, race }: Extract<Agendum, { readonly kind: "arrive" }>): void {
  countVisit(run, id);
  const node = nodeOf(run, id);
  const visit = newVisit(run, node, { scope, tokens: [token] });
  if (isJoin(node) && token.flow !== null) arriveAtJoin(run, { ...visit, node }, token.flow);
  else if (node.type === "endEvent") enterEndEvent(run, { ...visit, node });
  else if (passes.has(node.type)) pass(run, visit);
  else if (node.loop !== null) beginBody(run, visit, node.loop);
  else enter(run, visit, race);
}

/** Over at once, but for a gateway that joins. */
const passes: ReadonlySet<NodeType> = new Set([
  "startEvent",
  "boundaryEvent",
  "intermediateThrowEvent",
  "exclusiveGateway",
  "parallelGateway",
  "inclusiveGateway",
  "eventBasedGateway",
] as const);

/** A catch event or a single activity opens, with all that belongs to it, before it does anything. */
function enter(run: Run, visit: Visit, race: string | undefined): void {
  record(run, "entered", visit);
  run.open.set(visit.id, { ...openPart(visit), kind: "wait", for: { kind: "nothing" }, ...(race === undefined ? {} : { race }) });
  beginVariables(run, visit);
  openClock(run, visit);
  armBoundaries(run, visit);
  beginActivity(run, visit);
}
