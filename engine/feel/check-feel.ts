import type { Feel } from "../model/compiled.ts";
import { FeelError } from "./feel-error.ts";
import { type FeelKind, parseFeel } from "./feel-tree.ts";
import { checkNames } from "./names-in-feel.ts";
import { sealFeel } from "./seal-feel.ts";

/** Why an expression (without its leading "=") is refused, in an English sentence. */
export type FeelProblem = { readonly message: string };

/** Reads an expression without evaluating it; null if it may be published. */
export function checkFeel(expression: Feel): FeelProblem | null {
  return check(expression, "expression");
}

/** The same for the condition cell of a decision table. */
export function checkUnaryTests(tests: Feel): FeelProblem | null {
  return check(tests, "unaryTests");
}

function check(expression: Feel, kind: FeelKind): FeelProblem | null {
  try {
    sealFeel(() => checkNames(expression, parseFeel(expression, kind, {})));
    return null;
  } catch (cause) {
    if (cause instanceof FeelError) return { message: cause.message };
    throw cause;
  }
}
