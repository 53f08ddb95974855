import { startClock, stopClock } from "../../domain/clock-acts.ts";
import type { Clock } from "../../domain/clock-ledger.ts";
import type { Key } from "../../domain/ids.ts";
import { ROOT_SCOPE } from "../../model/variables.ts";
import type { ExecutionEvent } from "../../ports/executor.ts";
import { StepIncident } from "./step-incident.ts";
import { change, type HeldInstance, holdClock, holdInstance, holdTask, type Turn, touchTask } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** An activity with a clock was entered: the day of receipt is now (SP-3). */
export async function openClock(
  turn: Turn,
  instance: HeldInstance,
  event: Extract<ExecutionEvent, { kind: "clockOpened" }>,
): Promise<void> {
  const index = instance.row.executions;
  const open = index.open[event.executionId];
  if (open === undefined) throw new Error(`clock of ${event.elementId} opens outside its activity`);
  const clock = started(turn, instance, event);
  turn.clocks.set(clock.id, { row: clock, fate: "new" });
  change(instance, {
    ...instance.row,
    executions: { ...index, open: { ...index.open, [event.executionId]: { ...open, clockId: clock.id } } },
  });
  writeEvent(turn, instance, "clockStarted", {
    elementId: event.elementId,
    attempt: open.attempt,
    executionId: event.executionId,
    data: {
      clock: clock.id,
      name: clock.name,
      budget: clock.budget,
      unit: clock.unit,
      dueAt: clock.dueAt,
      calendar: turn.calendar.revision,
      provisional: clock.provisional,
    },
  });
}

function started(turn: Turn, instance: HeldInstance, event: Extract<ExecutionEvent, { kind: "clockOpened" }>): Clock {
  try {
    return startClock(
      {
        id: turn.world.keys.next(),
        matterId: instance.row.matterId,
        instanceKey: instance.row.key,
        elementId: event.elementId,
        executionId: event.executionId,
        name: event.clock.name,
        unit: event.clock.unit,
        budget: event.clock.budget,
        warning: event.clock.warning,
        startedAt: event.clock.since ?? turn.now,
      },
      turn.calendar,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StepIncident({ instanceKey: instance.row.key, elementId: event.elementId, code: "CLOCK_INVALID", message: error.message });
  }
}

export async function stopClockOf(turn: Turn, instance: HeldInstance, clockId: Key): Promise<void> {
  const held = await holdClock(turn, clockId);
  if (held.row.state === "stopped") return;
  change(held, stopClock(held.row, { at: turn.now }));
  writeEvent(turn, instance, "clockStopped", {
    elementId: held.row.elementId,
    executionId: held.row.executionId,
    data: { clock: clockId, name: held.row.name, dueAt: held.row.dueAt },
  });
}

/** The clock that a task stands under: its own, else that of the nearest activity around it, also in a calling instance. */
export async function nearestClock(turn: Turn, instance: HeldInstance, executionId: string): Promise<Clock | null> {
  for (let at: string | null = executionId; at !== null && at !== ROOT_SCOPE; ) {
    const open: HeldInstance["row"]["executions"]["open"][string] | undefined = instance.row.executions.open[at];
    if (open === undefined) break;
    if (open.clockId !== null) return (await holdClock(turn, open.clockId)).row;
    at = open.scope;
  }
  const { parentKey, parentExecutionId } = instance.row;
  if (parentKey === null || parentExecutionId === null) return null;
  return nearestClock(turn, await holdInstance(turn, parentKey), parentExecutionId);
}

/** After a clock was paused, resumed, extended or recomputed: its timers and the tasks under it move with it. */
export async function moveWithClock(turn: Turn, clock: Clock): Promise<void> {
  for (const timer of await turn.repositories.timers.listByClock(clock.id)) {
    turn.movedTimers.set(timer.id, clock.state === "paused" ? null : timer.clockMoment === "warning" ? clock.warnAt : clock.dueAt);
  }
  for (const row of await turn.repositories.tasks.listOpenByClock(clock.id)) {
    const task = await holdTask(turn, row.key);
    touchTask(turn, task.row);
    change(task, {
      ...task.row,
      dueAt: clock.dueAt,
      warnAt: clock.warnAt,
      provisional: clock.provisional,
      paused: clock.state === "paused",
    });
  }
}
