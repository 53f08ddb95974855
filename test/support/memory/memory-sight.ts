import type { Matter } from "../../../engine/domain/matter.ts";
import { isOwnTask, seesMatter } from "../../../engine/domain/sight.ts";
import type { Task } from "../../../engine/domain/task.ts";
import type { Sight } from "../../../engine/ports/queries.ts";

/** The office as a reader's question finds it. */
export type Records = { readonly tasks: readonly Task[]; readonly matters: ReadonlyMap<string, Matter> };

export function isOwnTodo(sight: Sight, task: Task): boolean {
  if (task.state !== "open") return false;
  return task.assignee === null ? isOwnTask(sight, { ...task, completedBy: null }) : task.assignee === sight.person;
}

export function follows({ tasks, matters }: Records, sight: Sight, matterId: string | null): boolean {
  if (matterId === null) return false;
  if (matters.get(matterId)?.registeredBy === sight.person) return true;
  return tasks.some((task) => task.matterId === matterId && task.completedBy === sight.person);
}

export function matterIsSeen({ tasks }: Records, sight: Sight, matter: Matter): boolean {
  return seesMatter(
    sight,
    matter,
    tasks.filter((task) => task.matterId === matter.id),
  );
}
