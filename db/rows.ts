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

/** Rows in the order of `by`; `also` is a further condition, written as an index has it. */
export async function listRows<T>(sql: Sql, table: Table<T>, where: Where, by: string, also?: string): Promise<readonly T[]> {
  const conditions = also === undefined ? equal(where) : `${equal(where)} and ${also}`;
  const rows = await sql.rows(`${selectFrom(table)} where ${conditions} order by ${quoted(by)}`, Object.values(where));
  return rows.map(table.fromRow);
}

/** Writes `row` where the stored revision is still `row.revision`, and counts it up by one; else REVISION_CONFLICT. */
export async function saveRevised(sql: Sql, table: string, keyColumn: string, row: Row): Promise<void> {
  const { [keyColumn]: key = null, revision = null, ...changed } = row;
  const places = Object.keys(changed).map((column) => `${quoted(column)} = ?`);
  const text = `update ${table} set ${places.join(", ")}, revision = revision + 1 where ${quoted(keyColumn)} = ? and revision = ?`;
  const written = await sql.change(text, [...Object.values(changed), key, revision]);
  if (written !== 1) throw new Refusal("REVISION_CONFLICT", { table, key });
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
