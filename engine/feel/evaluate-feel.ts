import { evaluate } from "feelin";
import type { Json, JsonObject } from "../domain/json.ts";
import type { Feel } from "../model/compiled.ts";
import type { FeelContext } from "./feel-context.ts";
import { FeelError } from "./feel-error.ts";
import { feelToJson } from "./feel-to-json.ts";
import { guardFunctions } from "./guard-functions.ts";
import { officeFunctions } from "./office-functions.ts";
import { refuseWarnings } from "./refuse-warnings.ts";

/**
 * The value of an expression (without its leading "=") over plain variables, as plain JSON. A missing variable is null,
 * as in FEEL; a caller that needs a boolean must demand one. Throws FeelError for everything that cannot be computed.
 */
export function evaluateFeel(expression: Feel, variables: JsonObject, context: FeelContext): Json {
  return sealed(() => {
    const scope = { ...variables, ...officeFunctions(context) };
    const { value, warnings } = evaluate(guardFunctions(expression, "expression", scope), scope);
    refuseWarnings(value, warnings);
    return feelToJson(value);
  });
}

/** Runs FEEL; whatever flies out of it becomes a FeelError. */
export function sealed<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof FeelError) throw cause;
    if (cause instanceof RangeError) throw new FeelError("the expression is nested or repeats itself too deeply", { cause });
    throw new FeelError(cause instanceof Error ? cause.message : "the expression cannot be evaluated", { cause });
  }
}
