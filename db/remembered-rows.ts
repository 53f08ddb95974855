import type { Row } from "./sql.ts";

/**
 * The rows of one table as this transaction last read or wrote them. Nobody else writes meanwhile, so a save needs to write only
 * the columns that differ, and a database need touch only their indexes.
 */
export type RememberedRows = {
  /** Gives the row back. */
  keep(row: Row): Row;
  find(key: string): Row | undefined;
};

export function rememberedRows(keyColumn: string): RememberedRows {
  const rows = new Map<unknown, Row>();
  return {
    keep: (row) => {
      rows.set(row[keyColumn], row);
      return row;
    },
    find: (key) => rows.get(key),
  };
}
