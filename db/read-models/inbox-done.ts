import type { InboxFilter } from "../../engine/ports/queries.ts";
import type { Piece } from "./sight.ts";
import { taskFilters } from "./task-filters.ts";

/** What a person has finished, newest first. Gives `key` and `position`. */
export function donePage(filter: InboxFilter, after: string | null, limit: number): Piece {
  const filters = taskFilters(filter);
  const [completedAt = "", key = ""] = after?.split(" ") ?? [];
  const page = after === null ? "" : " and (task.completed_at, task.key) < (?, ?)";
  return {
    text: `select task.key as key, task.completed_at || ' ' || task.key as position from task
      left join matter on matter.id = task.matter_id
      where task.completed_by = ?${page}${filters.text}
      order by task.completed_at desc, task.key desc limit ?`,
    bindings: [filter.sight.person, ...(after === null ? [] : [completedAt, key]), ...filters.bindings, limit],
  };
}
