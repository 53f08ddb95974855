import type { Task } from "../engine/domain/task.ts";
import { insertRows } from "./insert-rows.ts";
import type { Row, Sql } from "./sql.ts";
import { todoOrder } from "./todo-order.ts";

/** Who may take a task, as one text: `g:role@unit` or `p:person`. */
export const groupCandidate = (group: string): string => `g:${group}`;
export const personCandidate = (person: string): string => `p:${person}`;

/**
 * The rows that drive inboxes: one a candidate, with what lists sort and count by. `takeable` while the task is open and nobody
 * has it. They stay when it is closed, because who could have done a task may still read it.
 */
export type TaskCandidates = {
  insertFor(tasks: readonly Task[]): Promise<void>;
  /** `before` is the stored task if it is known; then only what changed is written. */
  follow(before: Task | undefined, after: Task): Promise<void>;
};

export function taskCandidatesOn(sql: Sql): TaskCandidates {
  const insertFor = (tasks: readonly Task[]) => insertRows(sql, "task_candidate", tasks.flatMap(rowsOf));
  const ofTask = (task: Task) => sql("task_candidate").where({ task_key: task.key });
  return {
    insertFor,
    follow: async (before, after) => {
      if (before === undefined || !sameCandidates(before, after)) {
        await ofTask(after).delete();
        await insertFor([after]);
        return;
      }
      if (sameInLists(before, after)) return;
      await ofTask(after).update(inLists(after));
    },
  };
}

function candidatesOf(task: Task): readonly string[] {
  return [...new Set([...task.candidateGroups.map(groupCandidate), ...task.candidateUsers.map(personCandidate)])];
}

function sameCandidates(one: Task, other: Task): boolean {
  return candidatesOf(one).join("\n") === candidatesOf(other).join("\n");
}

/** No list shows what nobody can take, so its place in them does not matter. */
function sameInLists(one: Task, other: Task): boolean {
  if (!isTakeable(one) && !isTakeable(other)) return true;
  return JSON.stringify(inLists(one)) === JSON.stringify(inLists(other));
}

function isTakeable(task: Task): boolean {
  return task.state === "open" && task.assignee === null;
}

function inLists(task: Task): Row {
  return { takeable: isTakeable(task) ? 1 : 0, todo_order: todoOrder(task), warn_at: task.warnAt };
}

function rowsOf(task: Task): readonly Row[] {
  return candidatesOf(task).map((candidate) => ({ task_key: task.key, candidate, matter_id: task.matterId, ...inLists(task) }));
}
