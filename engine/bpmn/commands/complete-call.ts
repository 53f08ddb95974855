import type { Run } from "../run.ts";
import { nodeOf } from "../visit.ts";
import { completeWait } from "../wait.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** The called instance's variables come back where output mappings pick from them, or where all are wanted. */
export function completeCall(run: Run, { executionId, variables }: CommandOf<"completeCall">): Refused {
  const open = run.open.get(executionId);
  if (open?.kind !== "wait" || open.for.kind !== "call") return "NOT_OPEN";
  const node = nodeOf(run, open.node);
  const all = node.type === "callActivity" && node.called.propagateAllChildVariables;
  completeWait(run, open, all || node.outputs.length > 0 ? variables : {});
  return null;
}
