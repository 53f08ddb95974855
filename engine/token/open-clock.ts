import { evaluateClock } from "../model/evaluate-clock.ts";
import { atVisit } from "./at.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

export function openClock(run: Run, visit: Visit): void {
  if (visit.node.clock === null) return;
  const clock = evaluateClock(visit.node.clock, atVisit(run, visit), run.evaluate);
  run.events.push({ kind: "clockOpened", elementId: visit.node.id, executionId: visit.id, clock });
}
