import type { ElementId } from "../model/compiled.ts";
import { StepFault } from "../model/step-fault.ts";
import type { Run } from "./run.ts";

const mostVisits = 10_000;

/** A diagram that runs in circles by itself is stopped. */
export function countVisit(run: Run, elementId: ElementId): void {
  run.visits += 1;
  run.at = elementId;
  if (run.visits > mostVisits) throw new StepFault("TOO_MANY_STEPS", elementId, `more than ${mostVisits} elements in one step`);
}
