import type { CalendarDays } from "./calendar-days.ts";
import type { Clock } from "./clock-ledger.ts";
import type { Day, Instant } from "./ids.ts";
import { closingOf, msBetween, startOfDay } from "./office-time.ts";

/** Half-open: time stands still from `from` on, and runs again at `to`; null while it still stands. */
export type Pause = { readonly from: Instant; readonly to: Instant | null };

/** The pauses of a ledger, oldest first. */
export function pausesOf({ entries }: Pick<Clock, "entries">): readonly Pause[] {
  const marks = entries.filter((entry) => entry.kind !== "extended");
  return marks.flatMap((entry, i) => (entry.kind === "paused" ? [{ from: entry.at, to: marks[i + 1]?.at ?? null }] : []));
}

/** Some of the day's office time, midnight to closing, lies in the pause. */
export function touchesOfficeDay({ from, to }: Pause, day: Day, calendar: CalendarDays): boolean {
  return from !== to && from < closingOf(day, calendar) && (to === null || to > startOfDay(day, calendar));
}

/** The day lies, wholly or in part, in a pause that has not ended. */
export function openPauseTouches(day: Day, clock: Pick<Clock, "entries">, calendar: CalendarDays): boolean {
  const last = pausesOf(clock).at(-1);
  return last !== undefined && last.to === null && touchesOfficeDay(last, day, calendar);
}

/** Milliseconds that stood still in ended pauses. */
export function pausedMs(clock: Pick<Clock, "entries">): number {
  return pausesOf(clock).reduce((total, { from, to }) => (to === null ? total : total + msBetween(from, to)), 0);
}
