import type { Matter } from "../../../engine/domain/matter.ts";
import type { Task } from "../../../engine/domain/task.ts";
import type { Sight } from "../../../engine/ports/queries.ts";

/** The office as a reader's question finds it. */
export type Records = { readonly tasks: readonly Task[]; readonly matters: ReadonlyMap<string, Matter> };

export function mayTake(sight: Sight, task: Task): boolean {
  if (task.state !== "open") return false;
  return task.candidateUsers.includes(sight.person) || task.candidateGroups.some((group) => sight.groups.includes(group));
}

export function isOwnTodo(sight: Sight, task: Task): boolean {
  if (task.state !== "open") return false;
  return task.assignee === null ? mayTake(sight, task) : task.assignee === sight.person;
}

export function isOwnWork(sight: Sight, task: Task): boolean {
  return task.assignee === sight.person || task.completedBy === sight.person || mayTake(sight, task);
}

export function follows({ tasks, matters }: Records, sight: Sight, matterId: string | null): boolean {
  if (matterId === null) return false;
  if (matters.get(matterId)?.registeredBy === sight.person) return true;
  return tasks.some((task) => task.matterId === matterId && task.completedBy === sight.person);
}

export function unitInSight(sight: Sight, unit: string | null): boolean {
  return sight.units === "all" || (unit !== null && sight.units.includes(unit));
}

export function taskIsSeen(records: Records, sight: Sight, task: Task): boolean {
  if (isOwnWork(sight, task)) return true;
  const matter = task.matterId === null ? undefined : records.matters.get(task.matterId);
  if (task.restricted || matter?.confidential === true) return false;
  return unitInSight(sight, task.unit) || follows(records, sight, task.matterId);
}

export function matterIsSeen(records: Records, sight: Sight, matter: Matter): boolean {
  if (matter.registeredBy === sight.person) return true;
  const tasks = records.tasks.filter((task) => task.matterId === matter.id);
  if (tasks.some((task) => isOwnWork(sight, task))) return true;
  if (matter.confidential) return false;
  if (unitInSight(sight, matter.unit) || unitInSight(sight, matter.responsibleUnit)) return true;
  return tasks.some((task) => taskIsSeen(records, sight, task));
}
