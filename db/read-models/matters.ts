import type { Instant } from "../../engine/domain/ids.ts";
import type { MatterFilter, MatterRow, Page } from "../../engine/ports/queries.ts";
import { matterTable } from "../matters.ts";
import type { Row, Sql } from "../sql.ts";
import { decodeCursor } from "./cursor.ts";
import { matterFilters } from "./matter-filters.ts";
import { type Way, waysToMatters } from "./matters-in-sight.ts";
import { pageOf } from "./page-of.ts";
import type { Piece } from "./sight.ts";

/** The ledger, newest first: ids sort by age. */
export async function mattersPage(sql: Sql, filter: MatterFilter): Promise<Page<MatterRow>> {
  const after = decodeCursor("matters", filter.cursor);
  const filters = matterFilters(filter);
  const ways = waysToMatters(filter.sight).map((way) => cut(way, filters, after, filter.limit + 1));
  const ids = ways.map(({ text }) => `select id from (${text}) as way`).join(" union ");
  const text = `select ${columns} from matter where matter.id in (${ids}) order by matter.id desc limit ?`;
  const rows = await sql.rows(text, [...ways.flatMap(({ bindings }) => bindings), filter.limit + 1]);
  return pageOf("matters", rows, filter.limit, (row) => String(row.id), matterRow);
}

const leftOut = new Set(["data", "rating", "query_code_hash", "wrong_query_codes"]);
const columns = [
  ...matterTable.columns.filter((column) => !leftOut.has(column)).map((column) => `matter.${column}`),
  "matter.satisfied",
  "(select count(*) from task where task.matter_id = matter.id and task.state = 'open') as open_tasks",
  "(select min(task.due_at) from task where task.matter_id = matter.id and task.state = 'open') as next_due_at",
].join(", ");

function cut({ from, id, where }: Way, filters: Piece, after: string | null, limit: number): Piece {
  const joinsMatter = from !== "matter" && `${where.text}${filters.text}`.includes("matter.");
  const onMatter = joinsMatter ? ` join matter on matter.id = ${id}` : "";
  const page = after === null ? "" : ` and ${id} < ?`;
  return {
    text: `select distinct ${id} as id from ${from}${onMatter} where ${where.text}${page}${filters.text} order by ${id} desc limit ?`,
    bindings: [...where.bindings, ...(after === null ? [] : [after]), ...filters.bindings, limit],
  };
}

function matterRow(row: Row): MatterRow {
  const { data: _data, rating: _rating, queryCodeHash: _hash, wrongQueryCodes: _wrong, ...matter } = matterTable.fromRow(row);
  return {
    ...matter,
    satisfied: row.satisfied === null ? null : row.satisfied === 1,
    nextDueAt: row.next_due_at as Instant | null,
    openTasks: Number(row.open_tasks),
  };
}
