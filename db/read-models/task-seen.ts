import type { Sight } from "../../engine/ports/queries.ts";
import { candidatesOf, type Piece, places, unitInSight } from "./sight.ts";

/** The rule of `engine/domain/sight.ts` on a row of `task`: own work, or an unrestricted step of a unit in sight. */
export function taskSeen(sight: Sight): Piece {
  const candidates = candidatesOf(sight);
  const inSight = unitInSight(sight, "task.unit");
  return {
    text: `(task.assignee = ? or task.completed_by = ? or (task.restricted = 0 and ${inSight.text}) or exists (
      select 1 from task_candidate as may where may.task_key = task.key and may.candidate in (${places(candidates)})))`,
    bindings: [sight.person, sight.person, ...inSight.bindings, ...candidates],
  };
}
