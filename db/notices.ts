import type { Notice } from "../engine/domain/notice.ts";
import type { Notices } from "../engine/ports/repositories.ts";
import { insertNewRows } from "./insert-rows.ts";
import type { Row, Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const notice = tableOf<Notice>("notice", {
  id: plain(),
  person: plain(),
  code: plain(),
  matterId: plain(),
  taskKey: plain(),
  details: json(),
  dedupeKey: plain(),
  createdAt: plain(),
  readAt: plain(),
});

export function noticesOn(sql: Sql): Notices {
  return {
    insertMany: (notices) => insertNewRows(sql, notice.name, ["person", "dedupe_key"], notices.map(notice.toRow)),
    markRead: async (person, ids, at) => {
      if (ids.length === 0) return;
      await sql(notice.name)
        .where({ person })
        .whereNull("read_at")
        .whereIn("id", [...ids])
        .update({ read_at: at });
    },
    listOfPerson: async (person, { before, limit, unreadOnly }) => {
      const query = sql(notice.name).where({ person }).orderBy("id", "desc").limit(limit);
      if (before !== null) query.where("id", "<", before);
      if (unreadOnly) query.whereRaw("read_at is null");
      const rows: Row[] = await query;
      return rows.map(notice.fromRow);
    },
  };
}
