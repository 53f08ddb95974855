import type { CalendarDays } from "./calendar-days.ts";
import type { Clock } from "./clock-ledger.ts";
import { openPauseTouches, pausesOf, touchesOfficeDay } from "./clock-pauses.ts";
import { addDays } from "./day-number.ts";
import type { Day } from "./ids.ts";
import { closingOf, dayOf } from "./office-time.ts";
import { type DayKind, isOfficial, isWorkingDay, kindOfDay } from "./working-calendar.ts";

/** One line of "due because": the day, and the how-manieth of the budget it is, or why it does not count. */
export type ClockDay = {
  readonly day: Day;
  /** From 1; null where the day is not counted. */
  readonly counted: number | null;
  /** `receipt`: the day of receipt; `calendarDay`: any day, where calendar days are counted. */
  readonly reason: DayKind | "receipt" | "paused" | "calendarDay";
  /** The day is counted on an extension, past the first budget. */
  readonly extension: boolean;
  readonly provisional: boolean;
};

/** The days of a clock, from the day of receipt to its last; `ended` is false where an open pause leaves the end unknown. */
export type DayCount = { readonly days: readonly ClockDay[]; readonly ended: boolean };

/** The budget with every extension, in the clock's unit. */
export function totalBudget({ budget, entries }: Pick<Clock, "budget" | "entries">): number {
  return entries.reduce((total, entry) => (entry.kind === "extended" ? total + entry.units : total), budget);
}

/**
 * Counts a clock of working or calendar days (SP-3). The day of receipt is not counted. A day whose office time (midnight to closing) was
 * paused, wholly or in part, is not counted: the day of resuming is like a new receipt, and a pause after closing takes nothing away.
 * A budget of 0 ends with the first countable day that closes after the start, the day of receipt included.
 */
export function countDays(clock: Clock, calendar: CalendarDays): DayCount {
  const days: ClockDay[] = [];
  const total = totalBudget(clock);
  const received = dayOf(clock.startedAt, calendar);
  for (let day = received, counted = 0; ; day = addDays(day, 1)) {
    const isReceipt = day === received && (total > 0 || closingOf(day, calendar) <= clock.startedAt);
    const reason = isReceipt ? "receipt" : reasonOf(day, clock, calendar);
    const counts = reason === "calendarDay" || (reason !== "receipt" && reason !== "paused" && isWorkingDay(day, calendar));
    if (counts) counted += 1;
    const extension = counts && total > clock.budget && counted > clock.budget;
    days.push({ day, counted: counts ? counted : null, reason, extension, provisional: !isOfficial(day, calendar) });
    if (counts && counted >= total) return { days, ended: true };
    if (openPauseTouches(day, clock, calendar)) return { days, ended: false };
  }
}

function reasonOf(day: Day, clock: Clock, calendar: CalendarDays): ClockDay["reason"] {
  const kind = clock.unit === "calendarDays" ? "calendarDay" : kindOfDay(day, calendar);
  const isCountable = kind === "calendarDay" || isWorkingDay(day, calendar);
  const isPaused = pausesOf(clock).some((pause) => touchesOfficeDay(pause, day, calendar));
  return isCountable && isPaused ? "paused" : kind;
}
