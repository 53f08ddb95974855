import type { Day } from "./ids.ts";

const dayLengthMs = 86_400_000;

/** Days since 1 January 1970 of an office-local date; a text that is no date is a RangeError. */
export function dayNumber(day: Day): number {
  const [year, month, date] = day.split("-").map(Number);
  const number = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, date ?? Number.NaN) / dayLengthMs;
  if (Number.isNaN(number) || dayOfNumber(number) !== day) throw new RangeError(`${day} is not a day`);
  return number;
}

/** The date "YYYY-MM-DD" that many days after 1 January 1970. */
export function dayOfNumber(number: number): Day {
  return new Date(number * dayLengthMs).toISOString().slice(0, 10);
}

/** `days` later (or earlier) by the calendar. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** 1 January 1970 was a Thursday. */
export function isWeekend(day: Day): boolean {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
}
