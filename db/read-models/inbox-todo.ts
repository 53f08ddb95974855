import type { InboxFilter, Sight } from "../../engine/ports/queries.ts";
import { candidatesOf, type Piece } from "./sight.ts";
import { taskFilters } from "./task-filters.ts";

/**
 * A person's open work: what is assigned to them, and what nobody has taken yet and they may take. One branch for the person
 * and one a candidate, each read in order from its own index and cut at `limit`, so a long list elsewhere costs nothing.
 * Gives `key` and `position` (the todo order).
 */
export function todoPage(filter: InboxFilter, after: string | null, limit: number): Piece {
  const filters = taskFilters(filter);
  const branches = [assignedBranch(filter.sight), ...(filter.mine === true ? [] : openBranches(filter.sight))];
  const pieces = branches.map((branch) => cut(branch, filters, after, limit));
  return {
    text: pieces.map(({ text }) => `select key, position from (${text}) as branch`).join(" union "),
    bindings: pieces.flatMap(({ bindings }) => bindings),
  };
}

type Branch = { readonly from: string; readonly order: string; readonly key: string; readonly where: Piece };

function assignedBranch(sight: Sight): Branch {
  const where = { text: "task.state = 'open' and task.assignee = ?", bindings: [sight.person] };
  return { from: "task", order: "task.todo_order", key: "task.key", where };
}

function openBranches(sight: Sight): readonly Branch[] {
  return candidatesOf(sight).map((candidate) => ({
    from: "task_candidate as open_for",
    order: "open_for.todo_order",
    key: "open_for.task_key",
    where: { text: "open_for.candidate = ? and open_for.takeable = 1", bindings: [candidate] },
  }));
}

function cut({ from, order, key, where }: Branch, filters: Piece, after: string | null, limit: number): Piece {
  const onTask = from === "task" || filters.text === "" ? "" : " join task on task.key = open_for.task_key";
  const onMatter = filters.text.includes("matter.") ? " left join matter on matter.id = task.matter_id" : "";
  const page = after === null ? "" : ` and ${order} > ?`;
  return {
    text: `select ${key} as key, ${order} as position from ${from}${onTask}${onMatter} where ${where.text}${page}${filters.text} order by ${order} limit ?`,
    bindings: [...where.bindings, ...(after === null ? [] : [after]), ...filters.bindings, limit],
  };
}
