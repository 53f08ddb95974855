import type { CalendarDays } from "./calendar-days.ts";
import { type ClockDay, countDays, totalBudget } from "./clock-count.ts";
import { type ClockDates, clockDates } from "./clock-dates.ts";
import type { Clock, ClockEntry } from "./clock-ledger.ts";
import type { Instant } from "./ids.ts";

/** A stretch of a clock of hours or minutes; `to` is null while a pause is open. */
export type ClockSpan = { readonly from: Instant; readonly to: Instant | null; readonly reason: "running" | "paused" };

/** Why a clock is due when it is due, for the page: every day (or stretch) counted or skipped, and every act on it. */
export type ClockExplanation = ClockDates & {
  readonly unit: Clock["unit"];
  readonly budget: number;
  /** Units added by extensions. */
  readonly extendedBy: number;
  readonly startedAt: Instant;
  /** For working and calendar days, from the day of receipt on; empty for hours and minutes. */
  readonly days: readonly ClockDay[];
  /** For hours and minutes; empty for days. */
  readonly spans: readonly ClockSpan[];
  readonly entries: readonly ClockEntry[];
};

export function explainClock(clock: Clock, calendar: CalendarDays): ClockExplanation {
  const { unit, budget, startedAt, entries } = clock;
  const byTime = unit === "hours" || unit === "minutes";
  const dates = clockDates(clock, calendar);
  return {
    ...dates,
    unit,
    budget,
    extendedBy: totalBudget(clock) - budget,
    startedAt,
    days: byTime ? [] : countDays(clock, calendar).days,
    spans: byTime ? spansOf(clock, dates.dueAt) : [],
    entries,
  };
}

function spansOf({ startedAt, entries }: Clock, dueAt: Instant | null): readonly ClockSpan[] {
  const marks = entries.filter((entry) => entry.kind !== "extended");
  const starts = [{ at: startedAt, kind: "started" as const }, ...marks];
  const spans = starts.map(({ at, kind }, i): ClockSpan => {
    return { from: at, to: starts[i + 1]?.at ?? dueAt, reason: kind === "paused" ? "paused" : "running" };
  });
  return spans.filter(({ from, to }) => to === null || from < to);
}
