import type { Instant } from "../../domain/ids.ts";
import type { ArmedTimer } from "../../ports/executor.ts";
import { change, type HeldInstance, holdClock, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** One row per armed timer: a new one is inserted, one that is gone is deleted, the rest stays untouched. */
export async function armTimers(turn: Turn, instance: HeldInstance, armed: readonly ArmedTimer[]): Promise<void> {
  const known = instance.row.executions.timers;
  const kept: Record<string, string> = {};
  for (const timer of armed) {
    const id = known[timer.timerId];
    kept[timer.timerId] = id ?? (await insert(turn, instance, timer));
  }
  for (const [timerId, id] of Object.entries(known)) {
    if (kept[timerId] === undefined && !turn.newTimers.delete(id)) turn.goneTimers.add(id);
  }
  if (armed.length > 0 || Object.keys(known).length > 0)
    change(instance, { ...instance.row, executions: { ...instance.row.executions, timers: kept } });
}

async function insert(turn: Turn, instance: HeldInstance, timer: ArmedTimer): Promise<string> {
  const id = turn.world.keys.next();
  const { dueAt, clockId } = await momentOf(turn, instance, timer);
  turn.newTimers.set(id, {
    id,
    instanceKey: instance.row.key,
    bundleKey: null,
    timerId: timer.timerId,
    elementId: timer.elementId,
    executionId: timer.executionId,
    dueAt,
    clockId,
    clockMoment: timer.clock?.moment ?? null,
    held: false,
    leasedUntil: null,
  });
  writeEvent(turn, instance, "timerArmed", {
    elementId: timer.elementId,
    executionId: timer.executionId,
    data: { timerId: timer.timerId, dueAt },
  });
  return id;
}

async function momentOf(
  turn: Turn,
  instance: HeldInstance,
  timer: ArmedTimer,
): Promise<{ readonly dueAt: Instant | null; readonly clockId: string | null }> {
  if (timer.clock === null) return { dueAt: timer.dueAt, clockId: null };
  const clockId = instance.row.executions.open[timer.clock.ownerExecutionId]?.clockId ?? null;
  if (clockId === null) throw new Error(`timer ${timer.elementId} is bound to a clock that was not opened`);
  const clock = (await holdClock(turn, clockId)).row;
  return { dueAt: timer.clock.moment === "warning" ? clock.warnAt : clock.dueAt, clockId };
}
