import type { JsonObject } from "../../domain/json.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import { completeWait } from "../complete-wait.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";

type Completion = { readonly executionId: ExecutionId; readonly variables: JsonObject };

/** A user task or job is done. */
export function complete(run: Run, kind: "userTask" | "job", { executionId, variables }: Completion): RefusalCode | null {
  const wait = run.executions.get(executionId);
  if (wait?.kind !== "wait" || wait.on.kind !== kind) return "NOT_OPEN";
  completeWait(run, wait, variables);
  return null;
}
