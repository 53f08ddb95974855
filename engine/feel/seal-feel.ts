import { FeelError } from "./feel-error.ts";

/** Runs something of FEEL; whatever flies out of it is a FeelError. */
export function sealFeel<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof FeelError) throw cause;
    if (cause instanceof RangeError) throw new FeelError("the expression is nested or repeats itself too deeply", { cause });
    throw new FeelError(cause instanceof Error ? cause.message : "the expression cannot be evaluated", { cause });
  }
}
