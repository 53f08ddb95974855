import type { Json, JsonObject } from "../domain/json.ts";
import type { Feel } from "../model/compiled.ts";
import type { FeelContext } from "./feel-context.ts";
import { feelToJson } from "./feel-to-json.ts";
import { runFeel } from "./run-feel.ts";

/**
 * The value of an expression (without its leading "=") over plain variables, as plain JSON. A missing variable is null,
 * as in FEEL; a caller that needs a boolean must demand one. Throws FeelError for everything that cannot be computed.
 */
export function evaluateFeel(expression: Feel, variables: JsonObject, context: FeelContext): Json {
  return feelToJson(runFeel({ expression, kind: "expression", variables, context }));
}
