import type { Incident } from "../domain/instance.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Task } from "../domain/task.ts";
import type { ElementId } from "../model/compiled.ts";
import type { Command } from "../ports/executor.ts";
import { returnTargetsOf } from "./return-targets-of.ts";
import { giveBack } from "./return-task.ts";
import { change, type Held, type HeldInstance, holdTask, type Turn, touchTask } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";

/** What stands in the history and on the task beside a command that was rolled back with them, in the name of who gave it. */
export async function repeatAct(turn: Turn, instance: HeldInstance, incident: Incident): Promise<void> {
  switch (incident.command.kind) {
    case "completeTask":
      return completeAgain(turn, instance, incident, incident.command.variables);
    case "moveToken":
      return returnAgain(turn, instance, incident, incident.command.to);
    case "fireTimer":
      return fireAgain(turn, instance, incident, incident.command.timerId);
    default:
      return;
  }
}

async function completeAgain(turn: Turn, instance: HeldInstance, { command, actor }: Incident, values: JsonObject): Promise<void> {
  const task = await taskOf(turn, instance, command);
  if (task === null) return;
  touchTask(turn, task.row);
  change(task, { ...task.row, state: "completed", assignee: actor, completedBy: actor, completedAt: turn.now });
  const { key, elementId, attempt, executionId, formId } = task.row;
  writeEvent(turn, instance, "taskCompleted", { actor, elementId, attempt, executionId, formId, data: { task: key, values } });
}

async function returnAgain(turn: Turn, instance: HeldInstance, { command, actor }: Incident, to: ElementId): Promise<void> {
  const task = await taskOf(turn, instance, command);
  if (task === null) return;
  const { key, elementId, attempt, executionId } = task.row;
  writeEvent(turn, instance, "taskReturned", { actor, elementId, attempt, executionId, data: { task: key, to } });
  const target = (await returnTargetsOf(turn, task.row)).find((one) => one.elementId === to);
  if (target !== undefined) await giveBack(turn, instance.row.key, target);
}

async function fireAgain(turn: Turn, instance: HeldInstance, { actor }: Incident, timerId: string): Promise<void> {
  const stored = await turn.repositories.timers.find(instance.row.executions.timers[timerId] ?? "");
  if (stored === null) return;
  const { elementId, executionId, dueAt } = stored;
  writeEvent(turn, instance, "timerFired", { actor, elementId, executionId, data: { timerId, dueAt } });
}

async function taskOf(turn: Turn, instance: HeldInstance, command: Command): Promise<Held<Task> | null> {
  const wait = "executionId" in command ? (instance.row.executions.open[command.executionId]?.wait ?? null) : null;
  return wait?.kind === "task" ? holdTask(turn, wait.key) : null;
}
