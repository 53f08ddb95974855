import { list, object } from "../schema/compound.ts";
import { whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { day } from "./base.ts";

const dayException = named(
  "DayException",
  object({ day, kind: oneOf(["holiday", "makeupWorkday", "localDayOff", "localWorkday"]), name: text({ max: 100 }) }),
);
export type DayException = Static<typeof dayException>;

const yearFields = {
  status: oneOf(["official", "provisional"]),
  /** The notice it was taken from. */
  source: text({ max: 500 }),
  days: list(dayException, { max: 366 }),
} as const;

const calendarYear = named("CalendarYear", object({ year: whole({ min: 2000, max: 2100 }), ...yearFields }));
export type CalendarYear = Static<typeof calendarYear>;

export const calendarYearInput = named("CalendarYearInput", object(yearFields));
export type CalendarYearInput = Static<typeof calendarYearInput>;

export const calendar = named(
  "Calendar",
  object({ revision: whole(), zone: text({ max: 64 }), closesAt: text({ max: 5 }), years: list(calendarYear) }),
);
export type Calendar = Static<typeof calendar>;
