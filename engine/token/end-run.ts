import { ROOT_SCOPE } from "../model/variables.ts";
import type { Run } from "./run.ts";
import { terminateInside } from "./terminate.ts";

/** The instance is over: whatever is still in it is terminated, only the root variables stay. */
export function endRun(run: Run): void {
  terminateInside(run, ROOT_SCOPE);
  run.moving.length = 0;
  run.ended = true;
}
