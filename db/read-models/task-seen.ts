import type { Sight } from "../../engine/ports/queries.ts";
import { candidatesOf, type Piece, places, unitInSight } from "./sight.ts";

/**
 * Whether the reader may see a row of `task`, its `matter` joined (or null): it is or was their work, they may take it while it
 * is open; or, unless the step is restricted or the matter confidential, its unit is in their sight or they follow its matter.
 */
export function taskSeen(sight: Sight): Piece {
  const own = ownTask(sight);
  const inSight = unitInSight(sight, "task.unit");
  const follows = `(matter.registered_by = ? or exists (
    select 1 from task as did where did.matter_id = task.matter_id and did.completed_by = ?))`;
  return {
    text: `(${own.text} or (task.restricted = 0 and coalesce(matter.confidential, 0) = 0 and (${inSight.text} or ${follows})))`,
    bindings: [...own.bindings, ...inSight.bindings, sight.person, sight.person],
  };
}

/** Theirs to do, theirs to take, or done by them. */
export function ownTask(sight: Sight): Piece {
  const candidates = candidatesOf(sight);
  return {
    text: `(task.assignee = ? or task.completed_by = ? or exists (
      select 1 from task_candidate as may where may.task_key = task.key and may.candidate in (${places(candidates)})))`,
    bindings: [sight.person, sight.person, ...candidates],
  };
}
