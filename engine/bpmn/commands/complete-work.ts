import type { Run } from "../run.ts";
import { completeWait } from "../wait.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** A user task or a job is done. */
export function completeWork(
  run: Run,
  kind: "task" | "job",
  { executionId, variables }: CommandOf<"completeTask" | "completeJob">,
): Refused {
  const open = run.open.get(executionId);
  if (open?.kind !== "wait" || open.for.kind !== kind) return "NOT_OPEN";
  completeWait(run, open, variables);
  return null;
}
