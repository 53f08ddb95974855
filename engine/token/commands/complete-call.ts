import type { JsonObject } from "../../domain/json.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import { completeWait } from "../complete-wait.ts";
import { nodeOf } from "../graph.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";

/** The called instance has ended. Without output mappings its variables come back only if the diagram says so. */
export function completeCall(
  run: Run,
  { executionId, variables }: { readonly executionId: ExecutionId; readonly variables: JsonObject },
): RefusalCode | null {
  const wait = run.executions.get(executionId);
  if (wait?.kind !== "wait" || wait.on.kind !== "call") return "NOT_OPEN";
  const node = nodeOf(run.compiled, wait.node);
  const wanted = node.outputs.length > 0 || (node.type === "callActivity" && node.called.propagateAllChildVariables);
  completeWait(run, wait, wanted ? variables : {});
  return null;
}
