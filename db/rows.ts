import { Refusal } from "../engine/domain/refusal.ts";
import type { Cell, Row, Sql } from "./sql.ts";
import type { Table } from "./table.ts";

type Where = Readonly<Record<string, Cell>>;

/** The one row, or a NOT_FOUND refusal naming table and key. */
export async function getRow(sql: Sql, table: Pick<Table<unknown>, "name" | "columns">, where: Where): Promise<Row> {
  const row = await findRow(sql, table, where);
  if (row === null) throw new Refusal("NOT_FOUND", { table: table.name, key: Object.values(where)[0] ?? null });
  return row;
}

export async function findRow(sql: Sql, table: Pick<Table<unknown>, "name" | "columns">, where: Where): Promise<Row | null> {
  const row: Row | undefined = await sql(table.name)
    .where(where)
    .first([...table.columns]);
  return row ?? null;
}

/** Rows in the order of `by`. */
export async function listRows<T>(sql: Sql, table: Table<T>, where: Where, by: string): Promise<readonly T[]> {
  const rows: Row[] = await sql(table.name)
    .where(where)
    .orderBy(by)
    .select([...table.columns]);
  return rows.map(table.fromRow);
}

/** Writes `row` where the stored revision is still `row.revision`, and counts it up by one; else REVISION_CONFLICT. */
export async function saveRevised(sql: Sql, table: string, keyColumn: string, row: Row): Promise<void> {
  const key = row[keyColumn] ?? null;
  const revision = Number(row.revision);
  const { [keyColumn]: _key, ...changed } = row;
  const written = await sql(table)
    .where({ [keyColumn]: key, revision })
    .update({ ...changed, revision: revision + 1 });
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
