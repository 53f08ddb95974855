import { Refusal } from "../engine/domain/refusal.ts";
import type { Cell, Row, Sql } from "./sql.ts";
import type { Table } from "./table.ts";

// The statements of every command are written out here: a builder would cost more than running them does.

type Where = Readonly<Record<string, Cell>>;
type Columns = Pick<Table<unknown>, "name" | "columns">;

/** The one row, or a NOT_FOUND refusal naming table and key. */
export async function getRow(sql: Sql, table: Columns, where: Where): Promise<Row> {
  const row = await findRow(sql, table, where);
  if (row === null) throw new Refusal("NOT_FOUND", { table: table.name, key: Object.values(where)[0] ?? null });
  return row;
}

export async function findRow(sql: Sql, table: Columns, where: Where): Promise<Row | null> {
  const [row] = await sql.rows(`${selectFrom(table)} where ${equal(where)}`, Object.values(where));
  return row ?? null;
}

/** What stands in the rows, in the order of `by`; `also` is a further condition, written as an index has it. */
export async function listRows<T>(sql: Sql, table: Table<T>, where: Where, by: string, also?: string): Promise<readonly T[]> {
  const rows = await readRows(sql, table, where, by, also);
  return rows.map(table.fromRow);
}

export function readRows(sql: Sql, table: Columns, where: Where, by: string, also?: string): Promise<readonly Row[]> {
  const conditions = also === undefined ? equal(where) : `${equal(where)} and ${also}`;
  return sql.rows(`${selectFrom(table)} where ${conditions} order by ${quoted(by)}`, Object.values(where));
}

/**
 * Writes `row` where the stored revision is still `row.revision`, and counts it up by one; else REVISION_CONFLICT. Where the stored
 * row is known, only the columns that differ are written. Gives the row as it is stored now.
 */
export async function saveRevised(sql: Sql, table: string, keyColumn: string, row: Row, known: Row = {}): Promise<Row> {
  const { [keyColumn]: key = null, revision = null, ...rest } = row;
  const changed = Object.entries(rest).filter(([column, value]) => known[column] !== value);
  const places = changed.map(([column]) => `${quoted(column)} = ?, `).join("");
  const text = `update ${table} set ${places}revision = revision + 1 where ${quoted(keyColumn)} = ? and revision = ?`;
  const written = await sql.change(text, [...changed.map(([, value]) => value), key, revision]);
  if (written !== 1) throw new Refusal("REVISION_CONFLICT", { table, key });
  return { ...row, revision: Number(revision) + 1 };
}

/** Runs a write; one that breaks a unique index becomes the refusal. */
export async function unlessDuplicate<T>(sql: Sql, write: Promise<T>, refusal: () => Refusal): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (sql.isDuplicate(error)) throw refusal();
    throw error;
  }
}

export function quoted(column: string): string {
  return `"${column}"`;
}

function selectFrom({ name, columns }: Columns): string {
  return `select ${columns.map(quoted).join(", ")} from ${name}`;
}

function equal(where: Where): string {
  return Object.keys(where)
    .map((column) => `${quoted(column)} = ?`)
    .join(" and ");
}
