import type { Timer } from "../engine/domain/instance.ts";
import type { Timers } from "../engine/ports/repositories.ts";
import { claimRows } from "./claim-rows.ts";
import { insertRows } from "./insert-rows.ts";
import { findRow, listRows } from "./rows.ts";
import type { Cell, Sql } from "./sql.ts";
import { flag, plain, tableOf } from "./table.ts";

const timer = tableOf<Timer>("timer", {
  id: plain(),
  instanceKey: plain(),
  bundleKey: plain(),
  timerId: plain(),
  elementId: plain(),
  executionId: plain(),
  dueAt: plain(),
  clockId: plain(),
  clockMoment: plain(),
  held: flag(),
  leasedUntil: plain(),
});

export function timersOn(sql: Sql): Timers {
  return {
    insertMany: (timers) => insertRows(sql, timer.name, timers.map(timer.toRow)),
    deleteMany: async (ids) => {
      if (ids.length > 0)
        await sql(timer.name)
          .whereIn("id", [...ids])
          .delete();
    },
    listByInstance: (instanceKey) => listRows(sql, timer, { instance_key: instanceKey }, "id"),
    setDue: async (changes) => {
      if (changes.length === 0) return;
      const cases = changes.map(() => "when ? then ?").join(" ");
      const bindings: Cell[] = changes.flatMap(({ id, dueAt }) => [id, dueAt]);
      await sql(timer.name)
        .whereIn(
          "id",
          changes.map(({ id }) => id),
        )
        .update({ due_at: sql.expression(`case id ${cases} end`, bindings) });
    },
    listByClock: (clockId) => listRows(sql, timer, { clock_id: clockId }, "id"),
    hold: async (instanceKey, held) => {
      await sql(timer.name)
        .where({ instance_key: instanceKey })
        .update({ held: held ? 1 : 0 });
    },
    listByBundle: (bundleKey) => listRows(sql, timer, { bundle_key: bundleKey }, "id"),
    claimDue: async (claim) => {
      const rows = await claimRows(sql, { ...claim, table: timer.name, dueColumn: "due_at", onlyIf: "held = 0" });
      return rows.map(timer.fromRow);
    },
    release: async (id) => {
      await sql(timer.name).where({ id }).update({ leased_until: null });
    },
    releaseAll: async () => {
      await sql(timer.name).whereNotNull("leased_until").update({ leased_until: null });
    },
    find: async (id) => {
      const row = await findRow(sql, timer, { id });
      return row === null ? null : timer.fromRow(row);
    },
    nextDue: async () => {
      const [row] = await sql.rows("select min(due_at) as due_at from timer where held = 0", []);
      return row?.due_at === null || row?.due_at === undefined ? null : String(row.due_at);
    },
  };
}
