import type { InboxFilter } from "../../engine/ports/queries.ts";
import type { Piece } from "./sight.ts";
import { candidatesOf, places } from "./sight.ts";
import { taskFilters } from "./task-filters.ts";
import { taskSeen } from "./task-seen.ts";

/**
 * Open work of others in matters the person registered or did something in, newest first, as far as they may see it. Gives
 * `key` and `position` (the key).
 */
export function followingPage(filter: InboxFilter, after: string | null, limit: number): Piece {
  const { sight } = filter;
  const filters = taskFilters(filter);
  const seen = taskSeen(sight);
  const candidates = candidatesOf(sight);
  const page = after === null ? "" : " and task.key < ?";
  return {
    text: `select task.key as key, task.key as position from task
      left join matter on matter.id = task.matter_id
      where task.state = 'open'
      and task.matter_id in (select id from matter where registered_by = ? union select matter_id from task where completed_by = ?)
      and (task.assignee is null or task.assignee <> ?)
      and not exists (select 1 from task_candidate as mine
        where mine.task_key = task.key and mine.takeable = 1 and mine.candidate in (${places(candidates)}))
      and ${seen.text}${page}${filters.text}
      order by task.key desc limit ?`,
    bindings: [
      ...[sight.person, sight.person, sight.person],
      ...candidates,
      ...seen.bindings,
      ...(after === null ? [] : [after]),
      ...filters.bindings,
      limit,
    ],
  };
}
