import type { evaluate } from "feelin";
import { FeelError } from "./feel-error.ts";

type Warning = ReturnType<typeof evaluate>["warnings"][number];

/**
 * feelin turns faults into null and a warning, and a null deep inside an expression silently takes the other branch. So:
 * an unknown function, wrong parameters, an unusable argument or two types that do not fit are always errors; the same
 * with nothing but null on one side (`x != null and x + 1 > 3` evaluates both sides) is one only if the result is null.
 * A variable, entry or property that is missing is null and no error.
 */
export function refuseWarnings(value: unknown, warnings: readonly Warning[]): void {
  const isNull = value === null || value === undefined;
  for (const warning of warnings) {
    if (isMissing(warning)) continue;
    if (isNull || !concernsNull(warning)) throw new FeelError(warning.message);
  }
}

function isMissing({ type }: Warning): boolean {
  return type === "NO_VARIABLE_FOUND" || type === "NO_CONTEXT_ENTRY_FOUND" || type === "NO_PROPERTY_FOUND";
}

function concernsNull({ type, details }: Warning): boolean {
  if (type !== "INVALID_TYPE" && type !== "INVALID_ARGUMENTS") return false;
  return Object.values(details.values).some((value) => value === null || value === undefined);
}
