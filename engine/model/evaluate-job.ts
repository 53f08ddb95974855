import type { JobAttributes } from "../ports/executor.ts";
import type { TaskRun } from "./compiled.ts";
import { type At, type Evaluate, evaluateNumber, evaluateText } from "./evaluate.ts";
import { StepFault } from "./step-fault.ts";

/** Type and retries of a job; its variables are whatever it sees. */
export function evaluateJob(
  run: Extract<TaskRun, { readonly kind: "job" }>,
  at: At,
  evaluate: Evaluate,
): Pick<JobAttributes, "type" | "retries" | "headers"> {
  const retries = evaluateNumber(run.retries, "the number of retries", at, evaluate);
  if (!Number.isInteger(retries) || retries < 0)
    throw new StepFault("FEEL_ERROR", at.elementId, `the number of retries must be whole and not negative, not ${retries}`);
  return { type: evaluateText(run.jobType, "the job's type", at, evaluate), retries, headers: run.headers };
}
