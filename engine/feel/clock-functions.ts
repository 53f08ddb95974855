import { dateAndTime, type FeelDate, type FeelDateTime, parseDate } from "feelin";
import { DateTime } from "luxon";
import type { FeelContext } from "./feel-context.ts";
import { FeelError } from "./feel-error.ts";
import { type OfficeFunction, officeFunction } from "./office-function.ts";

/** now() and today(): the moment of the step in the office's zone, never the ambient clock. */
export function clockFunctions(context: FeelContext): Readonly<Record<"now" | "today", OfficeFunction>> {
  return { now: officeFunction([], () => nowIn(context)), today: officeFunction([], () => todayIn(context)) };
}

function nowIn(context: FeelContext): FeelDateTime {
  return known(dateAndTime(`${officeTime(context).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS")}@${context.calendar.zone}`), context);
}

/** The office's day at `context.now`. */
function todayIn(context: FeelContext): FeelDate {
  return known(parseDate(officeTime(context).toFormat("yyyy-MM-dd")), context);
}

function officeTime({ now, calendar }: FeelContext): DateTime<true> {
  const local = DateTime.fromISO(now, { zone: calendar.zone });
  if (!local.isValid) throw new FeelError(`${now} is not a moment in zone ${calendar.zone}`);
  return local;
}

function known<Moment>(moment: Moment | null, { now, calendar }: FeelContext): Moment {
  if (moment === null) throw new FeelError(`${now} is not a moment in zone ${calendar.zone}`);
  return moment;
}
