import type { Json } from "../domain/json.ts";
import type { MultiInstance } from "../model/compiled.ts";
import { evaluateMultiInstance } from "../model/evaluate-multi-instance.ts";
import { openScope } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { atVisit } from "./at.ts";
import { armBoundaries } from "./boundaries.ts";
import { completeBody } from "./complete-body.ts";
import { createIteration } from "./create-iteration.ts";
import type { ActivityNode } from "./graph.ts";
import { openClock } from "./open-clock.ts";
import type { Run } from "./run.ts";
import { heldPart, newVisit, record, type Visit } from "./visit.ts";

/** A token enters a multi-instance activity: the body opens, and in it all iterations (parallel) or the first one. */
export function enterBody(run: Run, { node, scope, loop }: { node: ActivityNode; scope: ExecutionId; loop: MultiInstance }): void {
  const visit: Visit<ActivityNode> = { ...newVisit(run, node, scope), body: true };
  record(run, "entered", visit);
  const items = evaluateMultiInstance(loop, atVisit(run, visit), run.evaluate);
  const rest = loop.sequential && loop.collection !== null ? { items: items.slice(1) } : {};
  run.executions.set(visit.id, { ...heldPart(visit), kind: "body", size: items.length, completed: 0, ...rest });
  run.variables = openScope(run.variables, visit.id, scope, outputList(loop, items.length));
  openClock(run, visit);
  armBoundaries(run, visit);
  if (items.length === 0) completeBody(run, visit);
  const created = (loop.sequential ? items.slice(0, 1) : items).map((item, index) =>
    createIteration(run, { body: visit.id, item, loopCounter: index + 1 }),
  );
  for (const id of created.toReversed()) run.moving.push({ kind: "iteration", id });
}

function outputList({ outputCollection }: MultiInstance, size: number): { readonly [name: string]: Json } {
  return outputCollection === null ? {} : { [outputCollection]: Array.from({ length: size }, () => null) };
}
