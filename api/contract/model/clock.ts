import { list, nullable, object } from "../schema/compound.ts";
import { decimal, flag, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { clockAction } from "./act.ts";
import { clockUnit, day, elementId, instant, key, label, light, personRef } from "./base.ts";

/** Time left until the end, in whole units rounded up; negative: units past the end. */
export const timeLeft = named("TimeLeft", object({ amount: decimal({ min: -100_000, max: 100_000 }), unit: clockUnit }));
export type TimeLeft = Static<typeof timeLeft>;

/** One line of "due because": the how-manieth day of the budget it is, or why it does not count. */
const clockDay = named(
  "ClockDay",
  object({
    day,
    counted: nullable(whole({ min: 1 })),
    reason: oneOf([
      "workday",
      "weekend",
      "holiday",
      "makeupWorkday",
      "localDayOff",
      "localWorkday",
      "fixedHoliday",
      "receipt",
      "paused",
      "calendarDay",
    ]),
    /** Name of the holiday from the calendar, if it has one. */
    name: nullable(label),
    /** Counted on an extension, past the first budget. */
    extension: flag,
    provisional: flag,
  }),
);
export type ClockDay = Static<typeof clockDay>;

/** A stretch of a clock of hours or minutes. */
const clockSpan = named("ClockSpan", object({ from: instant, to: nullable(instant), reason: oneOf(["running", "paused"]) }));

/** An act on a clock; `units` only of an extension, `reason` and `approvedBy` null where resumed. */
const clockEntry = named(
  "ClockEntry",
  object({
    kind: oneOf(["paused", "resumed", "extended"]),
    at: instant,
    units: nullable(decimal({ min: 0, max: 100_000 })),
    reason: nullable(text({ max: 2000 })),
    by: personRef,
    approvedBy: nullable(personRef),
  }),
);
export type ClockEntry = Static<typeof clockEntry>;

/** What a list shows of a clock. */
export const clockBrief = named(
  "ClockBrief",
  object({
    id: key,
    name: label,
    state: oneOf(["running", "paused", "stopped"]),
    dueAt: nullable(instant),
    provisional: flag,
    light,
    left: nullable(timeLeft),
  }),
);
export type ClockBrief = Static<typeof clockBrief>;

/** A clock with its ledger and the reason for its end. `dueAt` is null while paused. */
export const clock = named(
  "Clock",
  object({
    id: key,
    matterId: nullable(key),
    instanceKey: key,
    elementId,
    elementName: label,
    elementNameEn: nullable(label),
    name: label,
    unit: clockUnit,
    budget: decimal({ min: 0, max: 100_000 }),
    extendedBy: decimal({ min: 0, max: 100_000 }),
    state: oneOf(["running", "paused", "stopped"]),
    startedAt: instant,
    stoppedAt: nullable(instant),
    dueAt: nullable(instant),
    warnAt: nullable(instant),
    provisional: flag,
    light,
    left: nullable(timeLeft),
    days: list(clockDay),
    spans: list(clockSpan),
    entries: list(clockEntry),
    actions: list(clockAction),
    revision: whole(),
  }),
);
export type Clock = Static<typeof clock>;
