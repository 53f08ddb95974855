import type { Json, JsonObject } from "../domain/json.ts";
import type { MultiInstance } from "../model/compiled.ts";
import { evaluateMultiInstance } from "../model/evaluate-multi-instance.ts";
import { openScope, propagate } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { armBoundaries } from "./boundaries.ts";
import { chooseFlows } from "./choose-flows.ts";
import { close } from "./complete.ts";
import { leave } from "./leave.ts";
import { liveScope, placeToken, startScope } from "./live-scope.ts";
import { openClock } from "./open-clock.ts";
import type { Agendum, Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import { openOf, openPart, record, type Visit, visitOf } from "./visit.ts";

/**
 * A token enters a multi-instance activity. In the library the body is a scope whose activities are the iterations, so that
 * any number of them run, each exactly as it would alone.
 */
export function beginBody(run: Run, visit: Visit, loop: MultiInstance): void {
  const body: Visit = { ...visit, body: true };
  const { tokens } = visit;
  record(run, "entered", body);
  const items = evaluateMultiInstance(loop, seenBy(run, body), run.evaluate);
  const rest = loop.sequential && loop.collection !== null ? { rest: items.slice(1) } : {};
  run.open.set(body.id, { ...openPart(body), kind: "body", size: items.length, completed: 0, ...rest });
  run.variables = openScope(run.variables, body.id, body.scope, emptyOutputs(loop, items.length));
  openClock(run, body);
  armBoundaries(run, body);
  const live = startScope(run, liveScope(run, body.scope), { id: body.id, node: body.node.id, flows: body.node.outgoing, tokens });
  if (items.length === 0) live.execution._complete("completed");
  const first = loop.sequential ? items.slice(0, 1) : items;
  run.agenda.push(...first.map((item, index) => createIteration(run, { bodyId: body.id, item, loopCounter: index + 1 })).toReversed());
}

/** The iteration exists from here on; it begins when it is its turn. */
export function createIteration(
  run: Run,
  { bodyId, item, loopCounter }: { bodyId: ExecutionId; item: Json; loopCounter: number },
): Agendum {
  const { node, scope } = visitOf(run, openOf(run, bodyId));
  const visit: Visit = { id: run.context.newId(), node, scope, around: bodyId, loopCounter, body: false, tokens: [] };
  const inputElement = node.loop?.inputElement ?? null;
  record(run, "entered", visit);
  run.variables = openScope(run.variables, visit.id, bodyId, { loopCounter, ...(inputElement === null ? {} : { [inputElement]: item }) });
  const token = placeToken(run, liveScope(run, bodyId));
  run.open.set(visit.id, { ...openPart(visit), kind: "wait", for: { kind: "nothing" } });
  return { kind: "iterate", id: visit.id, token };
}

/** All iterations are over: what they collected becomes known around the activity. */
export function completeBody(run: Run, body: Visit, finish: () => void): void {
  const name = body.node.loop?.outputCollection ?? null;
  const outputs = name === null ? undefined : run.variables[body.id]?.values[name];
  close(run, body);
  if (name !== null && outputs !== undefined) run.variables = propagate(run.variables, body.around, { [name]: outputs });
  const flows = chooseFlows(run, body);
  record(run, "completed", body);
  leave(run, body, { flows, finish });
}

function emptyOutputs({ outputCollection }: MultiInstance, size: number): JsonObject {
  return outputCollection === null ? {} : { [outputCollection]: Array.from({ length: size }, () => null) };
}
