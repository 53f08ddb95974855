import type { Task } from "../engine/domain/task.ts";
import { insertRows } from "./insert-rows.ts";
import type { Row, Sql } from "./sql.ts";
import { todoOrder } from "./todo-order.ts";

/** Who may take a task, as one text: `g:role@unit` or `p:person`. */
export const groupCandidate = (group: string): string => `g:${group}`;
export const personCandidate = (person: string): string => `p:${person}`;

/**
 * The rows that drive inboxes: one a candidate, alive only while the task is open, with what lists sort and count by.
 */
export type TaskCandidates = {
  insertFor(tasks: readonly Task[]): Promise<void>;
  /** `before` is the stored task if it is known; then only what changed is written. */
  follow(before: Task | undefined, after: Task): Promise<void>;
};

export function taskCandidatesOn(sql: Sql): TaskCandidates {
  const insertFor = (tasks: readonly Task[]) => insertRows(sql, "task_candidate", tasks.filter(isOpen).flatMap(rowsOf));
  const forget = (task: Task) => sql("task_candidate").where({ task_key: task.key }).delete();
  return {
    insertFor,
    follow: async (before, after) => {
      if (before !== undefined && !isOpen(before) && !isOpen(after)) return;
      if (!isOpen(after)) {
        await forget(after);
        return;
      }
      if (before !== undefined && isOpen(before) && sameCandidates(before, after)) {
        if (JSON.stringify(sortOf(before)) === JSON.stringify(sortOf(after))) return;
        await sql("task_candidate").where({ task_key: after.key }).update(sortOf(after));
        return;
      }
      await forget(after);
      await insertFor([after]);
    },
  };
}

function isOpen(task: Task): boolean {
  return task.state === "open";
}

function candidatesOf(task: Task): readonly string[] {
  return [...new Set([...task.candidateGroups.map(groupCandidate), ...task.candidateUsers.map(personCandidate)])];
}

function sameCandidates(one: Task, other: Task): boolean {
  return candidatesOf(one).join("\n") === candidatesOf(other).join("\n");
}

function sortOf(task: Task): Row {
  return {
    claimed: task.assignee === null ? 0 : 1,
    todo_order: todoOrder(task),
    warn_at: task.warnAt,
    due_at: task.dueAt,
    matter_id: task.matterId,
  };
}

function rowsOf(task: Task): readonly Row[] {
  return candidatesOf(task).map((candidate) => ({ task_key: task.key, candidate, ...sortOf(task) }));
}
