import type { ExecutionEvent } from "../ports/executor.ts";
import type { ClockDefinition } from "./compiled.ts";
import { type At, type Evaluate, evaluateLiteralOrFeel, evaluateNumber } from "./evaluate.ts";
import { toInstant } from "./evaluate-date.ts";
import { StepFault } from "./step-fault.ts";

type OpenedClock = Extract<ExecutionEvent, { readonly kind: "clockOpened" }>["clock"];

/** A clock's budget, receipt and warning, evaluated when its activity is entered. */
export function evaluateClock({ name, budget, unit, since, warning }: ClockDefinition, at: At, evaluate: Evaluate): OpenedClock {
  const units = evaluateNumber(budget, "the clock's budget", at, evaluate);
  if (units <= 0) throw new StepFault("TIMER_INVALID", at.elementId, `the clock's budget must be more than nothing, not ${units}`);
  const left = warning === null ? null : evaluateNumber(warning, "the clock's warning", at, evaluate);
  if (left !== null && left < 0)
    throw new StepFault("TIMER_INVALID", at.elementId, `the clock's warning must not be negative, not ${left}`);
  const receipt = since === null ? null : evaluateLiteralOrFeel(since, at, evaluate);
  return {
    name,
    budget: units,
    unit,
    since: receipt === null ? null : toInstant(receipt, { elementId: at.elementId, zone: "utc", timeOfDay: "00:00" }),
    warning: left,
  };
}
