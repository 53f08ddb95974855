import type { Json } from "../domain/json.ts";
import type { MultiInstance } from "../model/compiled.ts";
import { evaluateCondition } from "../model/evaluate-condition.ts";
import { StepFault } from "../model/step-fault.ts";
import { setLocal } from "../model/variables.ts";
import { createIteration } from "./begin-body.ts";
import { close } from "./complete.ts";
import { leave } from "./leave.ts";
import type { Run } from "./run.ts";
import { seenBy, seenFrom } from "./seen.ts";
import type { OpenBody } from "./state.ts";
import { terminateInside } from "./terminate.ts";
import { openOf, record, type Visit } from "./visit.ts";

/** One iteration is done: its output is kept, and the next begins, or the rest ends early. The body completes when it runs empty. */
export function completeIteration(run: Run, visit: Visit, finish: () => void): void {
  const { loop } = visit.node;
  if (loop === null || visit.loopCounter === null) throw new Error(`${visit.node.id} is no iteration`);
  keepOutput(run, visit, loop);
  close(run, visit);
  record(run, "completed", visit);
  const body = countCompleted(run, visit);
  if (endsEarly(run, body, loop)) terminateInside(run, body.id);
  else if (loop.sequential && body.completed < body.size) nextIteration(run, body, visit.loopCounter + 1);
  leave(run, visit, { flows: [], finish });
}

function keepOutput(run: Run, visit: Visit, { outputCollection, outputElement }: MultiInstance): void {
  if (outputCollection === null || outputElement === null || visit.loopCounter === null) return;
  const list = run.variables[visit.around]?.values[outputCollection];
  if (!Array.isArray(list) || list.length < visit.loopCounter)
    throw new StepFault("COLLECTION_INVALID", visit.node.id, `${outputCollection} has been overwritten by something inside`);
  const value = run.evaluate(outputElement, seenBy(run, visit));
  run.variables = setLocal(run.variables, visit.around, outputCollection, list.with(visit.loopCounter - 1, value) as readonly Json[]);
}

function countCompleted(run: Run, { around }: Visit): OpenBody {
  const body = openOf(run, around);
  if (body.kind !== "body") throw new Error(`${around} is no multi-instance body`);
  const counted = { ...body, completed: body.completed + 1 };
  run.open.set(around, counted);
  return counted;
}

/** Asked after every iteration but the last, with which the body ends anyway. */
function endsEarly(run: Run, body: OpenBody, { completionCondition }: MultiInstance): boolean {
  if (completionCondition === null || body.completed === body.size) return false;
  return evaluateCondition(completionCondition, { elementId: body.node, variables: seenFrom(run, body.id) }, run.evaluate);
}

function nextIteration(run: Run, body: OpenBody, loopCounter: number): void {
  const [item = null, ...rest] = body.rest ?? [];
  if (body.rest !== undefined) run.open.set(body.id, { ...body, rest });
  run.agenda.push(createIteration(run, { bodyId: body.id, item, loopCounter }));
}
