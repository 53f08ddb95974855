import type { CalendarDays } from "./calendar-days.ts";
import { dayNumber, dayOfNumber, isWeekend } from "./day-number.ts";
import type { Day } from "./ids.ts";

/** What a day is to the office. A fixed holiday is one known by statute in a year without notice. */
export type DayKind = "workday" | "weekend" | "holiday" | "makeupWorkday" | "localDayOff" | "localWorkday" | "fixedHoliday";

/** A day found by counting; provisional (暂定) where a day counted over lies in a year without the State Council's notice. */
export type CountedDay = { readonly day: Day; readonly provisional: boolean };

/** Month and day of the statutory holidays that do not follow the moon: New Year, Labour Day, National Day. */
const fixedHolidays: ReadonlySet<string> = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);
const workingKinds: ReadonlySet<DayKind> = new Set(["workday", "makeupWorkday", "localWorkday"]);
/** Some forty years of working days: more is a mistake, not a term. */
const mostUnits = 10_000;

export function kindOfDay(day: Day, calendar: CalendarDays): DayKind {
  const exception = calendar.exceptions[day];
  if (exception !== undefined) return exception;
  if (!isOfficial(day, calendar) && fixedHolidays.has(day.slice(5))) return "fixedHoliday";
  return isWeekend(day) ? "weekend" : "workday";
}

/** Statutory working days are worked, make-up workdays (调休) included (SP-3). */
export function isWorkingDay(day: Day, calendar: CalendarDays): boolean {
  return workingKinds.has(kindOfDay(day, calendar));
}

/** The notice for the day's year is entered. */
export function isOfficial(day: Day, calendar: CalendarDays): boolean {
  return calendar.officialYears.includes(Number(day.slice(0, 4)));
}

/** The n-th working day after (before, for a negative n) a day; the day itself for 0. `n` is a whole number, at most 10,000. */
export function addWorkingDays(day: Day, n: number, calendar: CalendarDays): CountedDay {
  if (!Number.isInteger(n) || Math.abs(n) > mostUnits) throw new RangeError(`${n} is not a number of working days`);
  const direction = Math.sign(n);
  let number = dayNumber(day);
  let provisional = n === 0 && !isOfficial(day, calendar);
  for (let left = Math.abs(n); left > 0; ) {
    number += direction;
    const reached = dayOfNumber(number);
    provisional ||= !isOfficial(reached, calendar);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return { day: dayOfNumber(number), provisional };
}

/** How many working days lead from one day to the other, the first not counted; the inverse of `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, calendar: CalendarDays): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const direction = Math.sign(end - start);
  let count = 0;
  for (let number = start; number !== end; ) {
    number += direction;
    if (isWorkingDay(dayOfNumber(number), calendar)) count += direction;
  }
  return count;
}

/**
 * The day a clock ends. The day of receipt is not counted; a day off moves the end on (SP-3). No working days at all means
 * the day of receipt, or the next working day where that is a day off. Past the last official year the result is provisional.
 */
export function clockEnds(received: Day, workingDays: number, calendar: CalendarDays): CountedDay {
  if (workingDays < 0) throw new RangeError(`${workingDays} is not a number of working days`);
  if (workingDays === 0 && !isWorkingDay(received, calendar)) return addWorkingDays(received, 1, calendar);
  return addWorkingDays(received, workingDays, calendar);
}
