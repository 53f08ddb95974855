import { FeelDate, FeelDateTime, parseDate, parseDateTime } from "feelin";
import { DateTime } from "luxon";
import type { Day } from "../domain/ids.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "../domain/working-calendar.ts";
import type { FeelContext } from "./feel-context.ts";
import { FeelError } from "./feel-error.ts";
import type { workingDayNames } from "./guarded-names.ts";
import { type OfficeFunction, officeFunction } from "./office-function.ts";

/** About forty years of working days. */
const mostWorkingDays = 10_000;
const longestSpanInMs = 40 * 366 * 24 * 3_600_000;

/**
 * working days after(date, n), working days between(from, to), is working day(date): the office's calendar (SP-3). Dates may
 * be dates, dates with a time (their day in the office's zone) or ISO strings of either. null in, null out.
 */
export function workingDayFunctions({ calendar }: FeelContext): Readonly<Record<(typeof workingDayNames)[number], OfficeFunction>> {
  const dayOf = (value: unknown) => officeDay(value, calendar.zone);
  return {
    "working days after": officeFunction(["date", "n"], ([date, n]) => {
      const day = dayOf(date);
      return day === null || n === null || n === undefined ? null : parseDate(addWorkingDays(day, wholeNumber(n), calendar).day);
    }),
    "working days between": officeFunction(["from", "to"], ([from, to]) => {
      const [start, end] = [dayOf(from), dayOf(to)];
      if (start === null || end === null) return null;
      if (Math.abs(Date.parse(end) - Date.parse(start)) > longestSpanInMs)
        throw new FeelError("working days are counted over at most 40 years");
      return workingDaysBetween(start, end, calendar);
    }),
    "is working day": officeFunction(["date"], ([date]) => {
      const day = dayOf(date);
      return day === null ? null : isWorkingDay(day, calendar);
    }),
  };
}

function wholeNumber(n: unknown): number {
  if (typeof n === "number" && Number.isInteger(n) && Math.abs(n) <= mostWorkingDays) return n;
  throw new FeelError(`the number of working days is a whole number of at most ${mostWorkingDays}`);
}

function officeDay(value: unknown, zone: string): Day | null {
  if (value === null || value === undefined) return null;
  const date = typeof value === "string" ? (value.includes("T") ? parseDateTime(value) : parseDate(value)) : value;
  if (date instanceof FeelDate) return date.toString();
  if (date instanceof FeelDateTime) return dayIn(date, zone);
  throw new FeelError("a working day is asked of a date");
}

/** A moment without a zone is already the office's own time. */
function dayIn(moment: FeelDateTime, zone: string): Day {
  const [local, region] = moment.toString().split("@");
  const found = DateTime.fromISO(local ?? "", { zone: region ?? zone }).setZone(zone);
  if (!found.isValid) throw new FeelError(`${moment.toString()} is not a moment`);
  return found.toFormat("yyyy-MM-dd");
}
