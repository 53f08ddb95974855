import type { JsonObject } from "../domain/json.ts";
import type { Feel } from "../model/compiled.ts";
import type { FeelContext } from "./feel-context.ts";
import { FeelError } from "./feel-error.ts";
import { runFeel } from "./run-feel.ts";

/** Whether a decision cell ("-", "> 5", "[1..3]", "\"a\", \"b\"", "not(…)", a condition over "?") matches the FEEL value `input`. */
export function evaluateUnaryTests(tests: Feel, input: unknown, variables: JsonObject, context: FeelContext): boolean {
  const found = runFeel({ expression: tests, kind: "unaryTests", variables, context, input });
  if (Array.isArray(found)) return found.some(isTrue);
  if (typeof found === "object" && found !== null && "negated" in found && Array.isArray(found.negated)) return !found.negated.some(isTrue);
  throw new FeelError("the cell is not a test");
}

function isTrue(found: unknown): boolean {
  if (found !== null && typeof found !== "boolean") throw new FeelError("a condition in the cell is neither true nor false");
  return found === true;
}
