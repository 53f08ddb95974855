import type { CalendarDays } from "../../../engine/domain/calendar-days.ts";
import { dayNumber } from "../../../engine/domain/day-number.ts";
import type { Instant } from "../../../engine/domain/ids.ts";
import { dayOf, msBetween } from "../../../engine/domain/office-time.ts";
import { workingDaysBetween } from "../../../engine/domain/working-calendar.ts";
import type { ClockUnit } from "../../../engine/model/compiled.ts";
import type { TimeLeft } from "../../contract/types.ts";

const hourMs = 3_600_000;

/** What is left until the end, in the clock's unit; on the last day it is told in hours. Negative: so much past the end. */
export function timeLeft(
  dueAt: Instant | null,
  unit: ClockUnit,
  { now, calendar }: { readonly now: Instant; readonly calendar: CalendarDays },
): TimeLeft | null {
  if (dueAt === null) return null;
  const today = dayOf(now, calendar);
  const last = dayOf(dueAt, calendar);
  const isToday = today === last;
  if (unit === "hours" || unit === "minutes" || isToday) return inHours(msBetween(now, dueAt));
  const amount = unit === "calendarDays" ? dayNumber(last) - dayNumber(today) : workingDaysBetween(today, last, calendar);
  return { amount, unit };
}

function inHours(ms: number): TimeLeft {
  if (Math.abs(ms) < hourMs) return { amount: ms < 0 ? Math.floor(ms / 60_000) : Math.ceil(ms / 60_000), unit: "minutes" };
  return { amount: ms < 0 ? Math.floor(ms / hourMs) : Math.ceil(ms / hourMs), unit: "hours" };
}
