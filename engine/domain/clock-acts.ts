import type { CalendarDays } from "./calendar-days.ts";
import { redateClock } from "./clock-dates.ts";
import type { Clock } from "./clock-ledger.ts";
import type { Instant, PersonId } from "./ids.ts";
import { Refusal } from "./refusal.ts";

/** What is known of a clock when it opens; everything else is derived. */
export type ClockStart = Omit<Clock, "state" | "stoppedAt" | "dueAt" | "warnAt" | "provisional" | "entries" | "revision">;

type Approved = { readonly at: Instant; readonly reason: string; readonly by: PersonId; readonly approvedBy: PersonId };

/** Some forty years of working days: more is a mistake in the diagram, not a term. */
const mostUnits = 10_000;

/** Opens a clock. A budget of days is a whole number from 0; of hours and minutes any number from 0; at most 10,000. */
export function startClock(start: ClockStart, calendar: CalendarDays): Clock {
  const byTime = start.unit === "hours" || start.unit === "minutes";
  const isBudget = start.budget >= 0 && start.budget <= mostUnits && (byTime || Number.isInteger(start.budget));
  if (!isBudget) throw new RangeError(`${start.budget} ${start.unit} is not a budget`);
  if (start.warning !== null && !(start.warning >= 0)) throw new RangeError(`${start.warning} is not a warning`);
  return redateClock({ ...start, state: "running", stoppedAt: null, ...undated, entries: [], revision: 0 }, calendar);
}

const undated = { dueAt: null, warnAt: null, provisional: false };

/** Time stands still until it is resumed. What has run out can no longer be paused. */
export function pauseClock(clock: Clock, { at, reason, by, approvedBy }: Approved, calendar: CalendarDays): Clock {
  if (clock.state !== "running") throw new Refusal("CLOCK_NOT_RUNNING", { clockId: clock.id, state: clock.state });
  if (hasRunOut(clock, at)) throw new Refusal("CLOCK_NOT_RUNNING", { clockId: clock.id, state: "runOut", dueAt: clock.dueAt });
  demandReason(reason);
  const entries = [...clock.entries, { kind: "paused" as const, at, reason, by, approvedBy }];
  return redateClock({ ...clock, state: "paused", entries }, calendar);
}

/** The day of resuming is not counted, like a day of receipt. */
export function resumeClock(clock: Clock, { at, by }: { readonly at: Instant; readonly by: PersonId }, calendar: CalendarDays): Clock {
  if (clock.state !== "paused") throw new Refusal("CLOCK_NOT_PAUSED", { clockId: clock.id, state: clock.state });
  return redateClock({ ...clock, state: "running", entries: [...clock.entries, { kind: "resumed", at, by }] }, calendar);
}

/** Adds units of the clock's own unit. Must be asked for before the end; a paused clock has not ended. */
export function extendClock(clock: Clock, extension: Approved & { readonly units: number }, calendar: CalendarDays): Clock {
  const { at, units, reason, by, approvedBy } = extension;
  if (clock.state === "stopped") throw new Refusal("CLOCK_NOT_RUNNING", { clockId: clock.id, state: clock.state });
  if (hasRunOut(clock, at)) throw new Refusal("EXTENSION_NOT_ALLOWED", { clockId: clock.id, cause: "runOut", dueAt: clock.dueAt });
  if (!Number.isInteger(units) || units < 1 || units > mostUnits) {
    throw new Refusal("EXTENSION_NOT_ALLOWED", { clockId: clock.id, cause: "units", units });
  }
  demandReason(reason);
  const entries = [...clock.entries, { kind: "extended" as const, at, units, reason, by, approvedBy }];
  return redateClock({ ...clock, entries }, calendar);
}

/** Keeps the dates it had, for the record; null if it was paused. */
export function stopClock(clock: Clock, { at }: { readonly at: Instant }): Clock {
  if (clock.state === "stopped") throw new Refusal("CLOCK_NOT_RUNNING", { clockId: clock.id, state: clock.state });
  return { ...clock, state: "stopped", stoppedAt: at };
}

/** The last moment of a term is its closing: from then on it has run out. */
export function hasRunOut({ dueAt }: Pick<Clock, "dueAt">, now: Instant): boolean {
  return dueAt !== null && now >= dueAt;
}

function demandReason(reason: string): void {
  if (reason.trim() === "") throw new Refusal("REASON_REQUIRED");
}
