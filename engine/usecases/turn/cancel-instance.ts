import type { InstanceKey } from "../../domain/ids.ts";
import { stopClockOf } from "./clocks.ts";
import { closeWait } from "./close-wait.ts";
import { change, holdInstance, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/**
 * Ends an instance and everything it called, whatever state it is in: its caller was interrupted, or an operator gave a reason.
 * Nothing of the diagram runs any more, so no executor is asked.
 */
export async function cancelInstance(turn: Turn, key: InstanceKey, reason: string | null = null): Promise<void> {
  const instance = await holdInstance(turn, key);
  if (instance.row.state === "completed" || instance.row.state === "cancelled") return;
  const { open, timers } = instance.row.executions;
  for (const [executionId, execution] of Object.entries(open)) {
    if (execution.clockId !== null) await stopClockOf(turn, instance, execution.clockId);
    if (execution.wait?.kind === "call") await cancelInstance(turn, execution.wait.key, reason);
    else if (execution.wait !== null) await closeWait(turn, instance, execution.wait, false);
    if (execution.attempt > 0)
      writeEvent(turn, instance, "terminated", {
        elementId: execution.elementId,
        attempt: execution.attempt,
        executionId,
        scopeExecutionId: execution.scope,
      });
  }
  for (const id of Object.values(timers)) if (!turn.newTimers.delete(id)) turn.goneTimers.add(id);
  for (const incident of await turn.repositories.incidents.listOpen(key)) await turn.repositories.incidents.resolve(incident.key, turn.now);
  writeEvent(turn, instance, "instanceCancelled", { data: reason === null ? {} : { reason } });
  change(instance, {
    ...instance.row,
    state: "cancelled",
    engineState: null,
    endedAt: turn.now,
    executions: { ...instance.row.executions, open: {}, timers: {} },
  });
}
