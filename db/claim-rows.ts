import type { Instant } from "../engine/domain/ids.ts";
import type { Row, Sql } from "./sql.ts";

/**
 * Leases what is due, earliest first, with one conditional UPDATE: whoever else looks at the same moment gets other rows.
 * `onlyIf` is a condition on the table's own columns.
 */
export async function claimRows(
  sql: Sql,
  claim: {
    readonly table: string;
    readonly dueColumn: string;
    readonly onlyIf: string;
    readonly now: Instant;
    readonly leaseUntil: Instant;
    readonly limit: number;
  },
): Promise<readonly Row[]> {
  const { table, dueColumn, onlyIf, now, leaseUntil, limit } = claim;
  const free = `${onlyIf} and ${dueColumn} <= ? and (leased_until is null or leased_until <= ?)`;
  const due = `select id from ${table} where ${free} order by ${dueColumn}, id limit ?`;
  const rows = await sql.rows(`update ${table} set leased_until = ? where id in (${due}) returning *`, [leaseUntil, now, now, limit]);
  return rows.toSorted((one, other) => compare(one[dueColumn], other[dueColumn]) || compare(one.id, other.id));
}

function compare(one: Row[string] | undefined, other: Row[string] | undefined): number {
  const [left, right] = [String(one), String(other)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
