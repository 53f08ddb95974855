import { ROOT_SCOPE } from "../model/variables.ts";
import type { Run } from "./run.ts";
import { terminateInside } from "./terminate.ts";

/** The instance is over; what is still in it is terminated. */
export function endRun(run: Run): void {
  terminateInside(run, ROOT_SCOPE);
  run.agenda.length = 0;
  run.ended = true;
}
