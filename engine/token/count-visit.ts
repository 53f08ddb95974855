import type { ElementId } from "../model/compiled.ts";
import { StepFault } from "../model/step-fault.ts";
import type { Run } from "./run.ts";

const mostVisits = 10_000;

/** A diagram that turns in circles by itself must stop: the step is then an incident. */
export function countVisit(run: Run, elementId: ElementId): void {
  run.visited += 1;
  if (run.visited > mostVisits) throw new StepFault("TOO_MANY_STEPS", elementId, `the step visits more than ${mostVisits} nodes`);
}
