import type { JsonObject } from "../../../engine/domain/json.ts";
import type { Calendar, CalendarYear, Sequences, Settings } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryCalendar(tables: MemoryTables): Calendar {
  const years = tables.table<CalendarYear>("calendar_year", ({ year }) => String(year));
  const revisions = tables.table<{ readonly revision: number }>("calendar", () => "calendar");
  const revision = () => revisions.find("calendar")?.revision ?? 0;
  return {
    read: async () => {
      const all = years.where(() => true);
      return {
        revision: revision(),
        officialYears: all.filter(({ status }) => status === "official").map(({ year }) => year),
        exceptions: Object.fromEntries(all.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind]))),
        zone: "Asia/Shanghai",
        closesAt: "17:30",
      };
    },
    listYears: async () =>
      years.where(() => true).map((year) => ({ ...year, days: year.days.toSorted((one, other) => (one.day < other.day ? -1 : 1)) })),
    putYears: async (changed) => {
      changed.forEach(years.put);
      revisions.put({ revision: revision() + 1 });
    },
  };
}

export function memorySequences(tables: MemoryTables): Sequences {
  const rows = tables.table<{ readonly name: string; readonly value: number }>("number_sequence", ({ name }) => name);
  return {
    next: async (name) => {
      const value = (rows.find(name)?.value ?? 0) + 1;
      rows.put({ name, value });
      return value;
    },
  };
}

export function memorySettings(tables: MemoryTables): Settings {
  const rows = tables.table<{ readonly name: string; readonly value: JsonObject }>("setting", ({ name }) => name);
  return {
    read: async (name) => rows.find(name)?.value ?? null,
    write: async (name, value) => rows.put({ name, value }),
  };
}
