import type { MatterFilter } from "../../engine/ports/queries.ts";
import type { Cell } from "../sql.ts";
import { containing } from "./like.ts";
import type { Piece } from "./sight.ts";

/** What the reader has set, on `matter`; begins with " and ", empty if nothing is set. Times are half-open: from ≤ t < to. */
export function matterFilters({ process, kind, status, unit, overdue, from, to, q }: MatterFilter): Piece {
  const terms: string[] = [];
  const bindings: Cell[] = [];
  const add = (text: string, ...values: readonly Cell[]) => {
    terms.push(` and ${text}`);
    bindings.push(...values);
  };
  if (process !== undefined) add("matter.process = ?", process);
  if (kind !== undefined) add("matter.kind = ?", kind);
  if (status !== undefined) add("matter.status = ?", status);
  if (unit !== undefined) add("(matter.unit = ? or matter.responsible_unit = ?)", unit, unit);
  if (overdue !== undefined) add("matter.overdue = ?", overdue ? 1 : 0);
  if (from !== undefined) add("matter.registered_at >= ?", from);
  if (to !== undefined) add("matter.registered_at < ?", to);
  if (q !== undefined && q !== "")
    add("(lower(matter.title) like ? escape '!' or lower(matter.receipt_number) like ? escape '!')", containing(q), containing(q));
  return { text: terms.join(""), bindings };
}
