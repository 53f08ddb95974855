import { may, type TaskSubject } from "../domain/authority.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Task } from "../domain/task.ts";
import { demand } from "./demand.ts";
import { completersOf } from "./turn/open-task.ts";
import { holdInstance, holdMatter, type Turn } from "./turn/turn.ts";

/** What domain/authority has to know of a task. */
export async function taskSubject(turn: Turn, task: Task): Promise<TaskSubject> {
  const instance = await holdInstance(turn, task.instanceKey);
  const node = instance.bundle.compiled.nodes[task.elementId];
  const from = node?.type === "userTask" ? (node.user.separation?.from ?? null) : null;
  const separatedFrom = from === null ? [] : [...(await completersOf(turn, instance, from))];
  const registeredBy = task.matterId === null ? null : (await holdMatter(turn, task.matterId)).row.registeredBy;
  return { kind: "task", task, separatedFrom, units: await turn.repositories.people.units(), registeredBy };
}

/** A stale act says who was faster and when, to whoever may see the task at all. */
export async function demandOpen(turn: Turn, task: Task): Promise<void> {
  if (task.state === "open") return;
  if (typeof turn.actor !== "string") demand(may(turn.actor, "readTask", await taskSubject(turn, task)));
  const by = task.completedBy === null ? null : await turn.repositories.people.get(task.completedBy);
  throw new Refusal("TASK_NOT_OPEN", {
    taskKey: task.key,
    state: task.state,
    completedBy: by?.name ?? null,
    completedAt: task.completedAt,
  });
}
