import type { InboxFilter } from "../../engine/ports/queries.ts";
import type { Cell } from "../sql.ts";
import { containing } from "./like.ts";
import type { Piece } from "./sight.ts";

/** What the reader has set, on `task` and (for words) a joined `matter`; begins with " and ", empty if nothing is set. */
export function taskFilters({ process, matter, overdue, unit, q, now }: InboxFilter): Piece {
  const terms: string[] = [];
  const bindings: Cell[] = [];
  const add = (text: string, ...values: readonly Cell[]) => {
    terms.push(` and ${text}`);
    bindings.push(...values);
  };
  if (process !== undefined) add("task.process_key = ?", process);
  if (matter !== undefined) add("task.matter_id = ?", matter);
  if (unit !== undefined) add("task.unit = ?", unit);
  if (overdue === true) add("task.state = 'open' and task.due_at < ?", now);
  if (overdue === false) add("(task.state <> 'open' or task.due_at is null or task.due_at >= ?)", now);
  if (q !== undefined && q !== "")
    add(`(${["task.name", "matter.title", "matter.receipt_number"].map(has).join(" or ")})`, ...Array(3).fill(containing(q)));
  return { text: terms.join(""), bindings };
}

function has(column: string): string {
  return `lower(${column}) like ? escape '!'`;
}
