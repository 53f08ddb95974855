import { DecisionError } from "./decision-error.ts";
import { FeelError } from "./feel-error.ts";

/** Runs a cell; what FEEL refuses becomes the decision's error, with the rule or input that holds the cell. */
export function decideFeel<Result>(elementId: string, cell: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof FeelError)) throw cause;
    throw new DecisionError("DECISION_FEEL_ERROR", elementId, `${cell}: ${cause.message}`, { cell }, { cause });
  }
}
