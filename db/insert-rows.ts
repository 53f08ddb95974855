import type { Row, Sql } from "./sql.ts";

/** Stays under the least number of places and of joined selects that a database allows in one statement. */
const rowsPerStatement = 100;

/** Writes many rows with as few statements as can be; none for no rows. */
export async function insertRows(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  for (const some of inStatements(rows)) await sql(table).insert(some);
}

/** The same, passing over rows that a unique index on `columns` already holds. */
export async function insertNewRows(sql: Sql, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  for (const some of inStatements(rows))
    await sql(table)
      .insert(some)
      .onConflict([...columns])
      .ignore();
}

function inStatements(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let from = 0; from < rows.length; from += rowsPerStatement) parts.push(rows.slice(from, from + rowsPerStatement));
  return parts;
}
