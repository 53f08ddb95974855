import type { OpenExecution } from "../../domain/instance.ts";
import type { Wait } from "../../ports/executor.ts";
import { isOperation, runOperation } from "../operations/run-operation.ts";
import { closeWait } from "./close-wait.ts";
import type { FollowUp } from "./drive-instance.ts";
import { openTask } from "./open-task.ts";
import { startCalled } from "./start-called.ts";
import { change, type HeldInstance, type Turn } from "./turn.ts";

/** Makes a row for everything that newly waits, and closes the rows of boundary waits that are no longer there. */
export async function openWaits(turn: Turn, instance: HeldInstance, waits: readonly Wait[]): Promise<readonly FollowUp[]> {
  await closeVanished(turn, instance, new Set(waits.map((wait) => wait.executionId)));
  const followUps: FollowUp[] = [];
  for (const wait of waits) {
    const open = instance.row.executions.open[wait.executionId];
    if (open !== undefined && open.wait !== null) continue;
    followUps.push(...(await openWait(turn, instance, wait)));
  }
  return followUps;
}

async function openWait(turn: Turn, instance: HeldInstance, wait: Wait): Promise<readonly FollowUp[]> {
  switch (wait.kind) {
    case "userTask": {
      const key = await openTask(turn, instance, wait);
      mark(instance, wait, { kind: "task", key });
      return [];
    }
    case "message": {
      const id = turn.world.keys.next();
      turn.newSubscriptions.set(id, {
        id,
        instanceKey: instance.row.key,
        executionId: wait.executionId,
        elementId: wait.elementId,
        messageName: wait.message.name,
        correlationKey: wait.message.correlationKey,
      });
      mark(instance, wait, { kind: "subscription", key: id });
      return [];
    }
    case "job": {
      if (isOperation(wait.job.type)) {
        mark(instance, wait, { kind: "operation", key: wait.executionId });
        return [{ kind: "work", instanceKey: instance.row.key, ifOpen: wait.executionId, run: () => runOperation(turn, instance, wait) }];
      }
      const key = turn.world.keys.next();
      turn.newJobs.set(key, {
        ...wait.job,
        key,
        instanceKey: instance.row.key,
        executionId: wait.executionId,
        elementId: wait.elementId,
        state: "open",
        createdAt: turn.now,
      });
      mark(instance, wait, { kind: "job", key });
      return [];
    }
    case "call": {
      const key = turn.world.keys.next();
      mark(instance, wait, { kind: "call", key });
      return startCalled(turn, instance, wait, key);
    }
  }
}

function mark(instance: HeldInstance, wait: Wait, row: NonNullable<OpenExecution["wait"]>): void {
  const index = instance.row.executions;
  // attempt 0: a boundary event that waits has not been entered yet.
  const open = index.open[wait.executionId] ?? {
    elementId: wait.elementId,
    attempt: 0,
    scope: wait.scopeExecutionId,
    wait: null,
    clockId: null,
  };
  change(instance, { ...instance.row, executions: { ...index, open: { ...index.open, [wait.executionId]: { ...open, wait: row } } } });
}

async function closeVanished(turn: Turn, instance: HeldInstance, waiting: ReadonlySet<string>): Promise<void> {
  for (const [executionId, open] of Object.entries(instance.row.executions.open)) {
    if (open.attempt > 0 || open.wait === null || waiting.has(executionId)) continue;
    await closeWait(turn, instance, open.wait, false);
    const { [executionId]: _gone, ...rest } = instance.row.executions.open;
    change(instance, { ...instance.row, executions: { ...instance.row.executions, open: rest } });
  }
}
