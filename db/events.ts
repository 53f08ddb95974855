import type { Event } from "../engine/domain/event.ts";
import { Refusal } from "../engine/domain/refusal.ts";
import type { Events } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { unlessDuplicate } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const event = tableOf<Event>("event", {
  stream: plain(),
  seq: plain(),
  at: plain(),
  actor: plain(),
  actingFor: plain(),
  kind: plain(),
  elementId: plain(),
  attempt: plain(),
  executionId: plain(),
  scopeExecutionId: plain(),
  formId: plain(),
  data: json(),
  previousHash: plain(),
  hash: plain(),
});
const beforeTheFirst = { seq: 0, hash: "0".repeat(64) };

export function eventsOn(sql: Sql): Events {
  return {
    append: (events) =>
      unlessDuplicate(
        sql,
        insertRows(sql, event.name, events.map(event.toRow)),
        () => new Refusal("REVISION_CONFLICT", { table: event.name, key: events[0]?.stream ?? null }),
      ),
    list: async (stream, { afterSeq, limit }) => {
      const rows: Row[] = await sql(event.name).where({ stream }).where("seq", ">", afterSeq).orderBy("seq").limit(limit);
      return rows.map(event.fromRow);
    },
    head: async (stream) => {
      const row: { seq: number; hash: string } | undefined = await sql(event.name)
        .where({ stream })
        .orderBy("seq", "desc")
        .first("seq", "hash");
      return row ?? beforeTheFirst;
    },
    listStreams: async ({ after, limit }) => {
      const rows = await sql.rows("select distinct stream from event where stream > ? order by stream limit ?", [after ?? "", limit]);
      return rows.map((row) => String(row.stream));
    },
    listByMatter: async (matterId) => {
      const instances = "select key from process_instance where matter_id = ?";
      const rows: Row[] = await sql(event.name).whereRaw(`stream in (${instances})`, [matterId]).orderBy(["at", "stream", "seq"]);
      return rows.map(event.fromRow);
    },
  };
}
