import years from "../../../api/seed/calendar-2024-2026.json" with { type: "json" };
import type { CalendarDays } from "../../../engine/domain/calendar-days.ts";

/** The calendar a new office starts with: 2024 to 2026 by notice, closing at 17:30 in Asia/Shanghai. */
export const officialCalendar: CalendarDays = {
  revision: 1,
  officialYears: years.map(({ year }) => year),
  exceptions: Object.fromEntries(years.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind as "holiday" | "makeupWorkday"]))),
  zone: "Asia/Shanghai",
  closesAt: "17:30",
};

/** A local time of the office as the moment it is. */
export function officeTime(local: string): string {
  return new Date(`${local}+08:00`).toISOString();
}
