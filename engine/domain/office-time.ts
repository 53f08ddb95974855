import { DateTime } from "luxon";
import type { CalendarDays } from "./calendar-days.ts";
import type { Day, Instant } from "./ids.ts";

type OfficeZone = Pick<CalendarDays, "zone">;

/** The office-local date of a moment: 1 March 16:00 UTC is 2 March in Asia/Shanghai. */
export function dayOf(instant: Instant, calendar: OfficeZone): Day {
  return local(instant, calendar).toFormat("yyyy-MM-dd");
}

/** When a local date begins. */
export function startOfDay(day: Day, calendar: OfficeZone): Instant {
  return atLocalTime(day, "00:00", calendar);
}

/** When office hours end on a date: the last moment of a term that ends that day. */
export function closingOf(day: Day, calendar: OfficeZone & Pick<CalendarDays, "closesAt">): Instant {
  return atLocalTime(day, calendar.closesAt, calendar);
}

/** A moment some milliseconds later. */
export function laterBy(instant: Instant, ms: number): Instant {
  return toInstant(DateTime.fromISO(instant, { zone: "utc" }).plus(ms));
}

/** Milliseconds from one moment to the other; negative backwards. */
export function msBetween(from: Instant, to: Instant): number {
  return DateTime.fromISO(to).toMillis() - DateTime.fromISO(from).toMillis();
}

function atLocalTime(day: Day, time: string, { zone }: OfficeZone): Instant {
  return toInstant(DateTime.fromISO(`${day}T${time}`, { zone }));
}

function local(instant: Instant, { zone }: OfficeZone): DateTime {
  const moment = DateTime.fromISO(instant, { zone });
  if (!moment.isValid) throw new RangeError(`${instant} is not a moment in zone ${zone}`);
  return moment;
}

function toInstant(moment: DateTime): Instant {
  const text = moment.toUTC().toISO();
  if (text === null) throw new RangeError(`Not a moment: ${moment.invalidExplanation}`);
  return text;
}
