import type { ErrorThrow } from "../model/compiled.ts";
import { evaluateText } from "../model/evaluate.ts";
import { beginVariables } from "./begin-variables.ts";
import { applyResult, close, complete } from "./complete.ts";
import { leave } from "./leave.ts";
import type { Run } from "./run.ts";
import { runThrough } from "./run-through.ts";
import { seenBy } from "./seen.ts";
import { terminateInside } from "./terminate.ts";
import { throwError } from "./throw-error.ts";
import { throwMessage } from "./throw-message.ts";
import { type NodeOf, record, type Visit } from "./visit.ts";

export function enterEndEvent(run: Run, visit: Visit<NodeOf<"endEvent">>): void {
  const { result } = visit.node;
  record(run, "entered", visit);
  beginVariables(run, visit);
  if (result.kind === "message") throwMessage(run, visit, result.message);
  if (result.kind === "terminate") terminateScope(run, visit);
  else if (result.kind === "error") endInError(run, visit, result);
  else complete(run, visit, { result: {}, finish: runThrough(run, visit) });
}

/** All else in the same scope execution is terminated; with this last token the scope completes. */
function terminateScope(run: Run, visit: Visit): void {
  conclude(run, visit);
  terminateInside(run, visit.scope);
  leave(run, visit, { flows: [], finish: runThrough(run, visit) });
}

/** What the event maps in becomes the error's variables. The library needs not know: the scope ends anyway. */
function endInError(run: Run, visit: Visit, { code: wanted }: ErrorThrow): void {
  const code = evaluateText(wanted, "the error's code", seenBy(run, visit), run.evaluate);
  const variables = run.variables[visit.id]?.values ?? {};
  run.events.push({ kind: "errorThrown", elementId: visit.node.id, executionId: visit.id, code });
  conclude(run, visit);
  throwError(run, visit.scope, { code, message: visit.node.name ?? code, elementId: visit.node.id, variables });
}

function conclude(run: Run, visit: Visit): void {
  applyResult(run, visit, {});
  close(run, visit);
  record(run, "completed", visit);
}
