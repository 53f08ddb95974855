import type { Sight } from "../../engine/ports/queries.ts";
import type { Cell } from "../sql.ts";
import { candidatesOf, type Piece } from "./sight.ts";

/**
 * The ways a matter comes into a reader's sight, each as `select … as id …` from one index in the order of ids, to be cut with
 * `and <id> < ?` and a limit: the rule of `engine/domain/sight.ts`. Confidential matters come only through the first ways:
 * registered by the reader, or their own tasks.
 */
export type Way = { readonly from: string; readonly id: string; readonly where: Piece };

export function waysToMatters(sight: Sight): readonly Way[] {
  const open = sight.units === "all" ? [everyOpenMatter] : sight.units.flatMap(unitWays);
  return [...ownWays(sight), ...open];
}

function ownWays(sight: Sight): readonly Way[] {
  const person: readonly Cell[] = [sight.person];
  return [
    way("matter", "matter.id", "matter.registered_by = ?", person),
    way("task", "task.matter_id", "task.assignee = ? and task.matter_id is not null", person),
    way("task", "task.matter_id", "task.completed_by = ? and task.matter_id is not null", person),
    ...candidatesOf(sight).map((candidate) =>
      way("task_candidate as may", "may.matter_id", "may.candidate = ? and may.matter_id is not null", [candidate]),
    ),
  ];
}

const everyOpenMatter = way("matter", "matter.id", "matter.confidential = 0", []);

function unitWays(unit: string): readonly Way[] {
  return [
    way("matter", "matter.id", "matter.confidential = 0 and matter.unit = ?", [unit]),
    way("matter", "matter.id", "matter.confidential = 0 and matter.responsible_unit = ?", [unit]),
    way("task", "task.matter_id", "task.restricted = 0 and task.unit = ? and matter.confidential = 0", [unit]),
  ];
}

function way(from: string, id: string, text: string, bindings: readonly Cell[]): Way {
  return { from, id, where: { text, bindings } };
}
