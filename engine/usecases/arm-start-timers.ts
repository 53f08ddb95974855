import type { Instant } from "../domain/ids.ts";
import type { Timer } from "../domain/instance.ts";
import type { Compiled } from "../model/compiled.ts";
import { feelEvaluator } from "../model/evaluate.ts";
import { type Cycle, evaluateTimer, nextMoment, type TimerMoment } from "../model/evaluate-timer.ts";
import type { CompiledBundle } from "./compiled-bundles.ts";
import type { Turn } from "./turn/turn.ts";

/** Arms the timer start events of a newly published version in place of the old one's. */
export async function armStartTimers(turn: Turn, { bundle, compiled }: CompiledBundle): Promise<void> {
  for (const old of await turn.repositories.timers.listByBundle(bundle.key)) turn.goneTimers.add(old.id);
  const evaluate = feelEvaluator({ now: turn.now, calendar: turn.calendar });
  for (const [elementId, timer] of startTimers(compiled)) {
    const moment = evaluateTimer(timer, { elementId, variables: {} }, { now: turn.now, zone: turn.calendar.zone }, evaluate);
    arm(turn, bundle.key, elementId, moment);
  }
}

/** Kept with a timer start event: its cycle, and the moment it was meant for, which a later try does not move. */
type Meant = { readonly cycle: Cycle | null; readonly dueAt: Instant };

/** A cycle counts on from the moment it was meant for, so that a late worker or a second try does not shift the weeks after. */
export function armNextStart(turn: Turn, { bundle }: CompiledBundle, fired: Timer): void {
  const meant = JSON.parse(fired.timerId) as Meant;
  const next = nextMoment(meant, { elementId: fired.elementId, zone: turn.calendar.zone });
  if (next !== null) arm(turn, bundle.key, fired.elementId, next);
}

function arm(turn: Turn, bundleKey: string, elementId: string, { dueAt, cycle }: TimerMoment): void {
  const id = turn.world.keys.next();
  turn.newTimers.set(id, {
    id,
    instanceKey: null,
    bundleKey,
    timerId: JSON.stringify({ cycle, dueAt } satisfies Meant),
    elementId,
    executionId: "start",
    dueAt,
    clockId: null,
    clockMoment: null,
    held: false,
    leasedUntil: null,
  });
}

function startTimers(compiled: Compiled) {
  const starts = compiled.scopes[compiled.processId]?.triggeredStarts ?? [];
  return starts.flatMap((id) => {
    const node = compiled.nodes[id];
    if (node?.type !== "startEvent" || node.trigger.kind !== "timer" || node.trigger.timer.kind === "clock") return [];
    return [[id, node.trigger.timer] as const];
  });
}
