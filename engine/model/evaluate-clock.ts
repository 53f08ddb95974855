import type { ExecutionEvent } from "../ports/executor.ts";
import type { ClockDefinition } from "./compiled.ts";
import { type At, type Evaluate, evaluateNumber } from "./evaluate.ts";
import { StepFault } from "./step-fault.ts";

type OpenedClock = Extract<ExecutionEvent, { readonly kind: "clockOpened" }>["clock"];

/** A clock's budget and warning in its units, evaluated when its activity is entered. */
export function evaluateClock({ name, budget, unit, warning }: ClockDefinition, at: At, evaluate: Evaluate): OpenedClock {
  const units = evaluateNumber(budget, "the clock's budget", at, evaluate);
  if (units <= 0) throw new StepFault("TIMER_INVALID", at.elementId, `the clock's budget must be more than nothing, not ${units}`);
  const left = warning === null ? null : evaluateNumber(warning, "the clock's warning", at, evaluate);
  if (left !== null && left < 0)
    throw new StepFault("TIMER_INVALID", at.elementId, `the clock's warning must not be negative, not ${left}`);
  return { name, budget: units, unit, warning: left };
}
