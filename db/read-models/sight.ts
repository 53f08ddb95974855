import type { Sight } from "../../engine/ports/queries.ts";
import type { Cell } from "../sql.ts";
import { groupCandidate, personCandidate } from "../task-candidates.ts";

/** A piece of SQL with what stands in its `?` places. */
export type Piece = { readonly text: string; readonly bindings: readonly Cell[] };

/** All that may stand in `task_candidate.candidate` for this reader. */
export function candidatesOf(sight: Sight): readonly string[] {
  return [...new Set([...sight.groups.map(groupCandidate), personCandidate(sight.person)])];
}

export function places(values: readonly Cell[]): string {
  return values.map(() => "?").join(", ");
}

/** Whether `column` is one of the units the reader may read. */
export function unitInSight(sight: Sight, column: string): Piece {
  if (sight.units === "all") return { text: "1 = 1", bindings: [] };
  if (sight.units.length === 0) return { text: "1 = 0", bindings: [] };
  return { text: `${column} in (${places(sight.units)})`, bindings: sight.units };
}
