import type { Clock } from "../engine/domain/clock-ledger.ts";
import type { Clocks } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { getRow, listRows, saveRevised } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { flag, json, plain, tableOf } from "./table.ts";

const clock = tableOf<Clock>("clock", {
  id: plain(),
  matterId: plain(),
  instanceKey: plain(),
  elementId: plain(),
  executionId: plain(),
  name: plain(),
  unit: plain(),
  budget: plain(),
  warning: plain(),
  state: plain(),
  startedAt: plain(),
  stoppedAt: plain(),
  dueAt: plain(),
  warnAt: plain(),
  provisional: flag(),
  entries: json(),
  revision: plain(),
});

export function clocksOn(sql: Sql): Clocks {
  return {
    get: async (id) => clock.fromRow(await getRow(sql, clock, { id })),
    insertMany: (clocks) => insertRows(sql, clock.name, clocks.map(clock.toRow)),
    save: async (changed) => {
      await saveRevised(sql, clock.name, "id", clock.toRow(changed));
      return { ...changed, revision: changed.revision + 1 };
    },
    listByMatter: (matterId) => listRows(sql, clock, { matter_id: matterId }, "id"),
    listOpenByInstance: (instanceKey) => listRows(sql, clock, { instance_key: instanceKey }, "id", "state <> 'stopped'"),
    listOpen: async ({ after, limit }) => {
      const rows: Row[] = await sql(clock.name)
        .whereRaw("state <> 'stopped'")
        .where("id", ">", after ?? "")
        .orderBy("id")
        .limit(limit);
      return rows.map(clock.fromRow);
    },
  };
}
