import { evaluateClock } from "../model/evaluate-clock.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { Visit } from "./visit.ts";

export function openClock(run: Run, visit: Visit): void {
  const { clock, id } = visit.node;
  if (clock === null) return;
  run.events.push({
    kind: "clockOpened",
    elementId: id,
    executionId: visit.id,
    clock: evaluateClock(clock, seenBy(run, visit), run.evaluate),
  });
}
