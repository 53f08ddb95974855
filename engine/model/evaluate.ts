import type { Json, JsonObject } from "../domain/json.ts";
import { evaluateFeel } from "../feel/evaluate-feel.ts";
import type { FeelContext } from "../feel/feel-context.ts";
import type { ElementId, Feel, LiteralOrFeel } from "./compiled.ts";
import { StepFault } from "./step-fault.ts";

/** Where a value is wanted: the element to blame, and the variables it sees. */
export type At = { readonly elementId: ElementId; readonly variables: JsonObject };

/** The value of an expression. Throws StepFault FEEL_ERROR. */
export type Evaluate = (expression: Feel, at: At) => Json;

export function feelEvaluator(context: FeelContext): Evaluate {
  return (expression, { elementId, variables }) => {
    try {
      return evaluateFeel(expression, variables, context);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new StepFault("FEEL_ERROR", elementId, message, { cause });
    }
  };
}

export function evaluateLiteralOrFeel(value: LiteralOrFeel, at: At, evaluate: Evaluate): Json {
  return "literal" in value ? value.literal : evaluate(value.feel, at);
}

/** A text that is not empty; a number is written as text. */
export function evaluateText(value: LiteralOrFeel, what: string, at: At, evaluate: Evaluate): string {
  const found = evaluateLiteralOrFeel(value, at, evaluate);
  if (typeof found === "number") return String(found);
  if (typeof found === "string" && found.trim() !== "") return found.trim();
  throw new StepFault("FEEL_ERROR", at.elementId, `${what} must be a text that is not empty, not ${shown(found)}`);
}

/** A finite number; a literal may write it as text. */
export function evaluateNumber(value: LiteralOrFeel, what: string, at: At, evaluate: Evaluate): number {
  const found = evaluateLiteralOrFeel(value, at, evaluate);
  const number = "literal" in value && value.literal.trim() !== "" ? Number(value.literal) : found;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new StepFault("FEEL_ERROR", at.elementId, `${what} must be a number, not ${shown(found)}`);
}

/** A value as it stands in a fault's sentence. */
export function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
