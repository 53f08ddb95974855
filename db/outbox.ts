import type { OutboxMessage } from "../engine/domain/notice.ts";
import type { Outbox } from "../engine/ports/repositories.ts";
import { claimRows } from "./claim-rows.ts";
import { insertNewRows } from "./insert-rows.ts";
import type { Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const message = tableOf<OutboxMessage>("outbox", {
  id: plain(),
  channel: plain(),
  to: plain(),
  body: json(),
  dedupeKey: plain(),
  createdAt: plain(),
  attempts: plain(),
  nextTryAt: plain(),
  deliveredAt: plain(),
  leasedUntil: plain(),
});

export function outboxOn(sql: Sql): Outbox {
  return {
    insertMany: (messages) => insertNewRows(sql, message.name, ["channel", "to", "dedupe_key"], messages.map(message.toRow)),
    claim: async (claim) => {
      const rows = await claimRows(sql, { ...claim, table: message.name, dueColumn: "next_try_at", onlyIf: "delivered_at is null" });
      return rows.map(message.fromRow);
    },
    markDelivered: async (id, at) => {
      await sql(message.name).where({ id }).update({ delivered_at: at, leased_until: null });
    },
    markFailed: async (id, nextTryAt) => {
      await sql(message.name)
        .where({ id })
        .update({ next_try_at: nextTryAt, leased_until: null, attempts: sql.expression("attempts + 1", []) });
    },
  };
}
