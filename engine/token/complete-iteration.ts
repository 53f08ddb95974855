import type { Json } from "../domain/json.ts";
import type { MultiInstance } from "../model/compiled.ts";
import { evaluateCondition } from "../model/evaluate-condition.ts";
import { StepFault } from "../model/step-fault.ts";
import { setLocal } from "../model/variables.ts";
import { atVisit } from "./at.ts";
import { completeBody } from "./complete-body.ts";
import { closeVisit } from "./complete-visit.ts";
import { createIteration } from "./create-iteration.ts";
import { addTokens, type Run } from "./run.ts";
import type { BodyExecution } from "./state.ts";
import { visible } from "./visible.ts";
import { executionOf, record, type Visit, visitOf } from "./visit.ts";

/** One iteration is done: its output is collected, and the body goes on, ends early, or ends. */
export function completeIteration(run: Run, visit: Visit): void {
  const { loop } = visit.node;
  if (loop === null || visit.loop === null) throw new Error(`${visit.node.id} is no iteration`);
  collectOutput(run, visit, loop);
  closeVisit(run, visit);
  record(run, "completed", visit);
  addTokens(run, visit.holder, -1);
  const body = countCompleted(run, visit.holder);
  if (body.completed === body.size || endsEarly(run, body, loop)) completeBody(run, visitOf(run, body));
  else if (loop.sequential) nextIteration(run, body, visit.loop + 1);
}

function collectOutput(run: Run, visit: Visit, loop: MultiInstance): void {
  if (loop.outputCollection === null || loop.outputElement === null || visit.loop === null) return;
  const list = run.variables[visit.holder]?.values[loop.outputCollection];
  if (!Array.isArray(list) || list.length < visit.loop)
    throw new StepFault("COLLECTION_INVALID", visit.node.id, `${loop.outputCollection} no longer has a place for every iteration`);
  const value = run.evaluate(loop.outputElement, atVisit(run, visit));
  run.variables = setLocal(run.variables, visit.holder, loop.outputCollection, list.with(visit.loop - 1, value) as Json[]);
}

function countCompleted(run: Run, bodyId: string): BodyExecution {
  const body = executionOf(run, bodyId);
  if (body.kind !== "body") throw new Error(`${bodyId} is no multi-instance body`);
  const counted = { ...body, completed: body.completed + 1 };
  run.executions.set(bodyId, counted);
  return counted;
}

function endsEarly(run: Run, body: BodyExecution, loop: MultiInstance): boolean {
  if (loop.completionCondition === null) return false;
  return evaluateCondition(loop.completionCondition, { elementId: body.node, variables: visible(run, body.id) }, run.evaluate);
}

function nextIteration(run: Run, body: BodyExecution, loopCounter: number): void {
  const [item, ...items] = body.items ?? [];
  if (body.items !== undefined) run.executions.set(body.id, { ...body, items });
  run.moving.push({ kind: "iteration", id: createIteration(run, { body: body.id, item: item ?? null, loopCounter }) });
}
