import type { Group, PersonId, TaskKey, UnitId } from "../../domain/ids.ts";
import { groupOf, postOf } from "../../domain/org.ts";
import type { Task } from "../../domain/task.ts";
import type { Wait } from "../../ports/executor.ts";
import { nearestClock } from "./clocks.ts";
import { type HeldInstance, holdMatter, type Turn, touchTask } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

type UserTaskWait = Extract<Wait, { kind: "userTask" }>;

/** A new task in somebody's inbox. Without any assignment it belongs to the unit of whoever started the instance. */
export async function openTask(turn: Turn, instance: HeldInstance, wait: UserTaskWait): Promise<TaskKey> {
  const node = instance.bundle.compiled.nodes[wait.elementId];
  if (node?.type !== "userTask") throw new Error(`${wait.elementId} is not a user task`);
  const candidates = await candidatesOf(turn, instance, wait, node.user.separation?.from ?? null);
  const open = instance.row.executions.open[wait.executionId];
  const clock = wait.task.dueDate === null ? await nearestClock(turn, instance, wait.executionId) : null;
  const task: Task = {
    key: turn.world.keys.next(),
    instanceKey: instance.row.key,
    matterId: instance.row.matterId,
    processKey: instance.row.processKey,
    bundleId: instance.row.bundleId,
    elementId: wait.elementId,
    executionId: wait.executionId,
    scopeExecutionId: wait.scopeExecutionId,
    name: node.name ?? wait.elementId,
    attempt: open?.attempt ?? 1,
    formId: node.user.formId,
    state: "open",
    assignee: wait.task.assignee ?? turn.backTo.get(`${instance.row.key} ${wait.elementId}`) ?? null,
    candidateGroups: candidates.groups,
    candidateUsers: candidates.users,
    unit: await unitOf(turn, instance, candidates.groups),
    delegatedBy: null,
    restricted: node.user.restricted,
    priority: wait.task.priority,
    createdAt: turn.now,
    dueAt: wait.task.dueDate ?? clock?.dueAt ?? null,
    warnAt: clock?.warnAt ?? null,
    clockId: clock?.id ?? null,
    provisional: clock?.provisional ?? false,
    paused: clock?.state === "paused",
    followUpAt: wait.task.followUpDate,
    completedAt: null,
    completedBy: null,
    remindedAt: null,
    revision: 1,
  };
  turn.tasks.set(task.key, { row: task, fate: "new" });
  touchTask(turn, task);
  writeEvent(turn, instance, "taskOpened", {
    elementId: task.elementId,
    attempt: task.attempt,
    executionId: task.executionId,
    formId: task.formId,
    data: {
      task: task.key,
      candidateGroups: [...task.candidateGroups],
      candidateUsers: [...task.candidateUsers],
      assignee: task.assignee,
      dueAt: task.dueAt,
    },
  });
  return task.key;
}

async function candidatesOf(
  turn: Turn,
  instance: HeldInstance,
  wait: UserTaskWait,
  separatedFrom: string | null,
): Promise<{ readonly groups: readonly Group[]; readonly users: readonly PersonId[] }> {
  const { assignee, candidateGroups, candidateUsers, separationFallback } = wait.task;
  if (assignee === null && candidateGroups.length === 0 && candidateUsers.length === 0) {
    return {
      groups: await groupsOfUnit(turn, instance.row.startedUnit),
      users: instance.row.startedUnit === null ? [instance.row.startedBy] : [],
    };
  }
  if (separatedFrom === null || separationFallback.length === 0) return { groups: candidateGroups, users: candidateUsers };
  const barred = await completersOf(turn, instance, separatedFrom);
  const people = await turn.repositories.people.listInGroups(candidateGroups);
  const left = [...people.filter((person) => person.disabledAt === null).map((person) => person.id), ...candidateUsers].filter(
    (id) => !barred.has(id),
  );
  return left.length > 0
    ? { groups: candidateGroups, users: candidateUsers }
    : { groups: [...candidateGroups, ...separationFallback], users: candidateUsers };
}

async function groupsOfUnit(turn: Turn, unit: UnitId | null): Promise<readonly Group[]> {
  if (unit === null) return [];
  const people = await turn.repositories.people.list();
  return [...new Set(people.flatMap((person) => person.posts.filter((post) => post.unit === unit).map(groupOf)))].sort();
}

/** Who has completed an element of this instance: barred from what is separated from it. */
export async function completersOf(turn: Turn, instance: HeldInstance, elementId: string): Promise<ReadonlySet<PersonId>> {
  const stored = await turn.repositories.tasks.listByInstance(instance.row.key);
  const inTurn = [...turn.tasks.values()].map((held) => held.row).filter((task) => task.instanceKey === instance.row.key);
  const done = [...stored, ...inTurn].filter((task) => task.elementId === elementId && task.completedBy !== null);
  return new Set(done.flatMap((task) => (task.completedBy === null ? [] : [task.completedBy])));
}

async function unitOf(turn: Turn, instance: HeldInstance, groups: readonly Group[]): Promise<UnitId | null> {
  const first = groups[0];
  const post = first === undefined ? null : postOf(first);
  if (post !== null) return post.unit;
  return instance.row.matterId === null ? instance.row.startedUnit : (await holdMatter(turn, instance.row.matterId)).row.unit;
}
