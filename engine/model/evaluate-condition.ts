import type { Feel } from "./compiled.ts";
import { type At, type Evaluate, shown } from "./evaluate.ts";
import { StepFault } from "./step-fault.ts";

/** A condition is true or false and nothing else; null is neither. */
export function evaluateCondition(condition: Feel, at: At, evaluate: Evaluate): boolean {
  const value = evaluate(condition, at);
  if (typeof value === "boolean") return value;
  throw new StepFault(
    "CONDITION_NOT_BOOLEAN",
    at.elementId,
    `the condition "${condition}" gives ${shown(value)}, which is neither true nor false`,
  );
}
