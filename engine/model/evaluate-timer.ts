import { DateTime, Duration } from "luxon";
import type { Json } from "../domain/json.ts";
import type { ElementId, TimerTrigger } from "./compiled.ts";
import { type At, type Evaluate, evaluateLiteralOrFeel, shown } from "./evaluate.ts";
import { toInstant } from "./evaluate-date.ts";
import { StepFault } from "./step-fault.ts";

/** ISO 8601 duration, and how often it still fires after the moment it stands with; null: without end. */
export type Cycle = { readonly every: string; readonly left: number | null };
export type TimerMoment = { readonly dueAt: string; readonly cycle: Cycle | null };
type Moments = { readonly now: string; readonly zone: string };
type TimerValue = Exclude<TimerTrigger["timer"], { readonly kind: "clock" }>;

/** When a timer that is not bound to a clock is due (UTC). Calendar units are counted in the calendar's zone. Throws TIMER_INVALID. */
export function evaluateTimer(timer: TimerValue, at: At, { now, zone }: Moments, evaluate: Evaluate): TimerMoment {
  const value = evaluateLiteralOrFeel(timer.value, at, evaluate);
  switch (timer.kind) {
    case "date":
      return { dueAt: toInstant(value, { elementId: at.elementId, zone, timeOfDay: "00:00" }), cycle: null };
    case "duration":
      return { dueAt: later(now, durationOf(value, at.elementId), zone, at.elementId), cycle: null };
    case "cycle": {
      const cycle = cycleOf(value, at.elementId);
      return { dueAt: later(now, durationOf(cycle.every, at.elementId), zone, at.elementId), cycle };
    }
  }
}

/** The moment after this one, counted from this one, not from the firing; null after the last. */
export function nextMoment(moment: TimerMoment, { elementId, zone }: { elementId: ElementId; zone: string }): TimerMoment | null {
  if (moment.cycle === null || moment.cycle.left === 0) return null;
  const { every, left } = moment.cycle;
  const dueAt = later(moment.dueAt, durationOf(every, elementId), zone, elementId);
  return { dueAt, cycle: { every, left: left === null ? null : left - 1 } };
}

function cycleOf(value: Json, elementId: ElementId): Cycle {
  const [, times, every] = (typeof value === "string" ? /^R(\d*)\/(.+)$/.exec(value.trim()) : null) ?? [];
  if (every === undefined || Number(times) > 1_000_000 || (times !== "" && Number(times) === 0))
    throw invalid(value, elementId, "R3/PT1H or R/P1D");
  if (durationOf(every, elementId).toMillis() <= 0) throw invalid(value, elementId, "longer than nothing");
  return { every, left: times === "" ? null : Number(times) - 1 };
}

function durationOf(value: Json, elementId: ElementId): Duration {
  const text = typeof value === "string" ? value.trim() : "";
  const duration = Duration.fromISO(text);
  if (/\d/.test(text) && duration.isValid && duration.toMillis() >= 0) return duration;
  throw invalid(value, elementId, "an ISO 8601 duration such as P3D or PT4H");
}

function later(from: string, duration: Duration, zone: string, elementId: ElementId): string {
  const utc = DateTime.fromISO(from, { zone }).plus(duration).toUTC().toISO();
  if (utc !== null) return utc;
  throw invalid(duration.toISO(), elementId, "within the years a date can have");
}

function invalid(value: Json, elementId: ElementId, wanted: string): StepFault {
  return new StepFault("TIMER_INVALID", elementId, `the timer's ${shown(value)} should be ${wanted}`);
}
