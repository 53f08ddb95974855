import type { ErrorThrow } from "../../model/compiled.ts";
import { evaluateText } from "../../model/evaluate.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import { applyResult } from "../apply-result.ts";
import { atVisit } from "../at.ts";
import { completeScopeIfEmpty } from "../complete-scope.ts";
import { closeVisit, completeVisit } from "../complete-visit.ts";
import type { NodeOf } from "../graph.ts";
import { openVariables } from "../open-variables.ts";
import type { Run } from "../run.ts";
import { terminateInside } from "../terminate.ts";
import { throwError } from "../throw-error.ts";
import { throwMessage } from "../throw-message.ts";
import { newVisit, record, type Visit } from "../visit.ts";

export function enterEndEvent(run: Run, node: NodeOf<"endEvent">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  openVariables(run, visit);
  switch (node.result.kind) {
    case "none":
      completeVisit(run, visit, {});
      break;
    case "message":
      throwMessage(run, visit, node.result.message);
      completeVisit(run, visit, {});
      break;
    case "terminate":
      endScope(run, visit);
      break;
    case "error":
      endInError(run, visit, node.result);
      break;
  }
}

/** Everything else in the same scope execution is terminated, and the scope completes. */
function endScope(run: Run, visit: Visit): void {
  finish(run, visit);
  terminateInside(run, visit.scope);
  completeScopeIfEmpty(run, visit.scope);
}

/** What the event maps in becomes the error's variables. */
function endInError(run: Run, visit: Visit, result: ErrorThrow): void {
  const code = evaluateText(result.code, "the error's code", atVisit(run, visit), run.evaluate);
  const variables = run.variables[visit.id]?.values ?? {};
  run.events.push({ kind: "errorThrown", elementId: visit.node.id, executionId: visit.id, code });
  finish(run, visit);
  throwError(run, visit.scope, { code, message: visit.node.name ?? code, elementId: visit.node.id, variables });
}

function finish(run: Run, visit: Visit): void {
  applyResult(run, visit, {});
  closeVisit(run, visit);
  record(run, "completed", visit);
}
