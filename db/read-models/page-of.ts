import type { Page } from "../../engine/ports/queries.ts";
import type { Row } from "../sql.ts";
import { encodeCursor } from "./cursor.ts";

/** Makes a page of up to `limit` items from up to `limit` + 1 rows: the one too many says that there is a next page. */
export function pageOf<T>(
  list: string,
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => string,
  itemOf: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(list, positionOf(last)) : null;
  return { items: shown.map(itemOf), nextCursor };
}
