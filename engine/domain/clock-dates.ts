import type { CalendarDays } from "./calendar-days.ts";
import { countDays, type DayCount, totalBudget } from "./clock-count.ts";
import type { Clock } from "./clock-ledger.ts";
import { pausedMs } from "./clock-pauses.ts";
import type { Instant } from "./ids.ts";
import { closingOf, laterBy, startOfDay } from "./office-time.ts";

/** When a clock ends and when its reminder is due; null while that is unknown because it is paused. */
export type ClockDates = { readonly dueAt: Instant | null; readonly warnAt: Instant | null; readonly provisional: boolean };

const unknown: ClockDates = { dueAt: null, warnAt: null, provisional: false };
const unitMs = { hours: 3_600_000, minutes: 60_000 };

/**
 * Derives a clock's dates from its ledger. Working and calendar days end with office hours of the last day; calendar days run
 * through days off. Hours and minutes run day and night from the start, except while paused.
 */
export function clockDates(clock: Clock, calendar: CalendarDays): ClockDates {
  if (clock.entries.filter((entry) => entry.kind !== "extended").at(-1)?.kind === "paused") return unknown;
  if (clock.unit === "hours" || clock.unit === "minutes") return datesByTime(clock, unitMs[clock.unit]);
  return datesByDay(clock, countDays(clock, calendar), calendar);
}

/** The clock with its dates derived anew, as after a change of ledger or calendar. A stopped one keeps the dates it had. */
export function redateClock(clock: Clock, calendar: CalendarDays): Clock {
  if (clock.state === "stopped") return clock;
  return { ...clock, ...clockDates(clock, calendar) };
}

/**
 * Units left when the reminder is due. The office's rule: when 40 % or 2 working days are left, whichever is later; of a budget in days
 * never less than its last day, so that a term of one day warns as that day begins.
 */
export function warningUnits(clock: Pick<Clock, "unit" | "budget" | "warning" | "entries">): number {
  if (clock.warning !== null) return clock.warning;
  const share = totalBudget(clock) * 0.4;
  if (clock.unit === "hours" || clock.unit === "minutes") return share;
  return Math.max(1, Math.floor(Math.min(share, 2)));
}

function datesByTime(clock: Clock, ms: number): ClockDates {
  const begin = laterBy(clock.startedAt, pausedMs(clock));
  const total = totalBudget(clock);
  const dueAt = laterBy(begin, total * ms);
  const warnAt = laterBy(begin, Math.max(0, total - warningUnits(clock)) * ms);
  return { dueAt, warnAt: between(clock.startedAt, warnAt, dueAt), provisional: false };
}

/** With w units left means: as the w-th last counted day begins, so that it stands in the inbox when the office opens. */
function datesByDay(clock: Clock, { days }: DayCount, calendar: CalendarDays): ClockDates {
  const counted = days.filter((day) => day.counted !== null);
  const last = counted.at(-1);
  if (last === undefined) return unknown;
  const dueAt = closingOf(last.day, calendar);
  const left = Math.floor(warningUnits(clock));
  const warnDay = left > 0 ? counted.at(-left) : undefined;
  const warnAt = left === 0 ? dueAt : warnDay === undefined ? clock.startedAt : startOfDay(warnDay.day, calendar);
  const provisional = clock.unit === "workingDays" && days.some((day) => day.provisional && day.reason !== "receipt");
  return { dueAt, warnAt: between(clock.startedAt, warnAt, dueAt), provisional };
}

function between(earliest: Instant, moment: Instant, latest: Instant): Instant {
  if (moment < earliest) return earliest;
  return moment > latest ? latest : moment;
}
