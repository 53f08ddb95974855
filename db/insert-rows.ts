import { quoted } from "./rows.ts";
import type { Cell, Row, Sql } from "./sql.ts";

/** Keeps the places of one statement under what every database allows, for up to 60 columns. */
const rowsPerStatement = 500;

/** Writes rows that have the same columns, with as few statements as can be; none for no rows. */
export async function insertRows(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  await insertInParts(sql, table, rows, "");
}

/** The same, passing over rows that a unique index on `columns` already holds. */
export async function insertNewRows(sql: Sql, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  await insertInParts(sql, table, rows, ` on conflict (${columns.map(quoted).join(", ")}) do nothing`);
}

async function insertInParts(sql: Sql, table: string, rows: readonly Row[], end: string): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const into = `insert into ${table} (${columns.map(quoted).join(", ")}) values `;
  const places = `(${columns.map(() => "?").join(", ")})`;
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = rows.slice(from, from + rowsPerStatement);
    const bindings: Cell[] = part.flatMap((row) => columns.map((column) => row[column] ?? null));
    await sql.change(into + part.map(() => places).join(", ") + end, bindings);
  }
}
