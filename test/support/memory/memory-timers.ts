import type { Timer } from "../../../engine/domain/instance.ts";
import type { Timers } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryTimers(tables: MemoryTables): Timers {
  const rows = tables.table<Timer>("timer", ({ id }) => id);
  const change = (id: string, changed: Partial<Timer>) => {
    const timer = rows.find(id);
    if (timer !== null) rows.put({ ...timer, ...changed });
  };
  const byDue = (one: Timer, other: Timer) => ((one.dueAt ?? "") < (other.dueAt ?? "") ? -1 : Number(one.dueAt !== other.dueAt));
  return {
    insertMany: async (timers) => timers.forEach(rows.insert),
    deleteMany: async (ids) => ids.forEach(rows.delete),
    listByInstance: async (instanceKey) => rows.where((timer) => timer.instanceKey === instanceKey),
    setDue: async (changes) => {
      for (const { id, dueAt } of changes) change(id, { dueAt });
    },
    listByClock: async (clockId) => rows.where((timer) => timer.clockId === clockId),
    hold: async (instanceKey, held) => {
      for (const { id } of rows.where((timer) => timer.instanceKey === instanceKey)) change(id, { held });
    },
    listByBundle: async (bundleKey) => rows.where((timer) => timer.bundleKey === bundleKey),
    claimDue: async ({ now, leaseUntil, limit }) => {
      const free = (timer: Timer) => !timer.held && (timer.leasedUntil === null || timer.leasedUntil <= now);
      const due = rows.where((timer) => timer.dueAt !== null && timer.dueAt <= now && free(timer)).toSorted(byDue);
      const claimed = due.slice(0, limit).map((timer) => ({ ...timer, leasedUntil: leaseUntil }));
      claimed.forEach(rows.put);
      return claimed;
    },
    release: async (id) => change(id, { leasedUntil: null }),
    releaseAll: async () => {
      for (const { id } of rows.where((timer) => timer.leasedUntil !== null)) change(id, { leasedUntil: null });
    },
    find: async (id) => rows.find(id),
    nextDue: async () => rows.where((timer) => timer.dueAt !== null && !timer.held).toSorted(byDue)[0]?.dueAt ?? null,
  };
}
