import type { CalendarDays } from "../engine/domain/calendar-days.ts";
import type { Calendar, CalendarYear } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import type { Row, Sql } from "./sql.ts";

export function calendarOn(sql: Sql): Calendar {
  return {
    read: async () => {
      const head: Row | undefined = await sql("calendar").first();
      const years: Row[] = await sql("calendar_year").where({ status: "official" }).orderBy("year").select("year");
      const days: Row[] = await sql("calendar_day").orderBy("day").select("day", "kind");
      return {
        revision: Number(head?.revision ?? 0),
        officialYears: years.map((row) => Number(row.year)),
        exceptions: Object.fromEntries(days.map((row) => [String(row.day), String(row.kind)])) as CalendarDays["exceptions"],
        zone: String(head?.zone),
        closesAt: String(head?.closes_at),
      };
    },
    listYears: async () => {
      const years: Row[] = await sql("calendar_year").orderBy("year");
      const days: Row[] = await sql("calendar_day").orderBy("day");
      return years.map((row) =>
        yearOf(
          row,
          days.filter((day) => day.year === row.year),
        ),
      );
    },
    putYears: async (years) => {
      const numbers = years.map(({ year }) => year);
      await sql("calendar_day").whereIn("year", numbers).delete();
      await sql("calendar_year").whereIn("year", numbers).delete();
      await insertRows(sql, "calendar_year", years.map(yearRow));
      await insertRows(sql, "calendar_day", years.flatMap(dayRows));
      await sql("calendar").increment("revision", 1);
    },
  };
}

function yearRow({ year, status, source }: CalendarYear): Row {
  return { year, status, source };
}

function dayRows({ year, days }: CalendarYear): readonly Row[] {
  return days.map(({ day, kind, name }) => ({ day, year, kind, name }));
}

function yearOf(row: Row, days: readonly Row[]): CalendarYear {
  return {
    year: Number(row.year),
    status: row.status as CalendarYear["status"],
    source: String(row.source),
    days: days.map(({ day, kind, name }) => ({ day: String(day), kind: kind as CalendarYear["days"][number]["kind"], name: String(name) })),
  };
}
