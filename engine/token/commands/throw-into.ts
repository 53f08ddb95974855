import type { JsonObject } from "../../domain/json.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";
import { throwError } from "../throw-error.ts";

type Thrown = { readonly executionId: ExecutionId; readonly code: string; readonly message: string; readonly variables: JsonObject };

/** A job or a called instance ended with a BPMN error. */
export function throwInto(run: Run, { executionId, code, message, variables }: Thrown): RefusalCode | null {
  const wait = run.executions.get(executionId);
  if (wait?.kind !== "wait" || (wait.on.kind !== "job" && wait.on.kind !== "call")) return "NOT_OPEN";
  run.events.push({ kind: "errorThrown", elementId: wait.node, executionId, code });
  throwError(run, executionId, { code, message, elementId: wait.node, variables });
  return null;
}
