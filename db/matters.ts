import type { Matter } from "../engine/domain/matter.ts";
import type { Matters } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { rememberedRows } from "./remembered-rows.ts";
import { findRow, getRow, saveRevised } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { flag, json, plain, tableOf } from "./table.ts";

export const matterTable = tableOf<Matter>("matter", {
  id: plain(),
  receiptNumber: plain(),
  title: plain(),
  process: plain(),
  kind: plain(),
  channel: plain(),
  grade: plain(),
  status: plain(),
  unit: plain(),
  responsibleUnit: plain(),
  confidential: flag(),
  registeredBy: plain(),
  registeredAt: plain(),
  closedAt: plain(),
  overdue: flag(),
  result: plain(),
  queryCodeHash: plain(),
  wrongQueryCodes: plain(),
  revision: plain(),
  rating: json(),
  data: json(),
});

export function mattersOn(sql: Sql): Matters {
  const known = rememberedRows("id");
  return {
    get: async (id) => matterTable.fromRow(known.keep(await getRow(sql, matterTable, { id }))),
    insert: (added) => insertRows(sql, matterTable.name, [rowOf(added)]),
    save: async (changed) => {
      known.keep(await saveRevised(sql, matterTable.name, "id", rowOf(changed), known.find(changed.id)));
      return { ...changed, revision: changed.revision + 1 };
    },
    findByReceipt: async (receiptNumber) => {
      const row = await findRow(sql, matterTable, { receipt_number: receiptNumber });
      return row === null ? null : matterTable.fromRow(row);
    },
    hasOpenInUnit: async (unit) => {
      const own = "select id from matter where unit = ? union select id from matter where responsible_unit = ?";
      return (await sql.rows(`select 1 from matter where closed_at is null and id in (${own}) limit 1`, [unit, unit])).length > 0;
    },
  };
}

/** The citizen's answer also stands in a column of its own, for the ledger. */
function rowOf(matter: Matter): Row {
  const satisfied = matter.rating?.satisfied ?? null;
  return { ...matterTable.toRow(matter), satisfied: satisfied === null ? null : Number(satisfied) };
}
