import { completeVisit } from "../complete-visit.ts";
import type { Run } from "../run.ts";
import type { Visit } from "../visit.ts";

/** Plain and manual tasks are nothing for the engine to do. */
export function beginPlainTask(run: Run, visit: Visit): void {
  completeVisit(run, visit, {});
}
