import type { DecisionTable, ElementId } from "../compiled.ts";
import type { Problem } from "../problem.ts";
import { type ProblemCode, type ProblemDetails, problem } from "../problem-codes.ts";

/** Says why an expression does not parse; null where it does. */
export type CheckFeel = (expression: string) => { readonly message: string } | null;

/** What every reader is given: where to report, and what expressions and decisions are judged by. */
export type Reading = {
  readonly report: (code: ProblemCode, elementId: ElementId | null, details?: ProblemDetails) => void;
  readonly checkFeel: CheckFeel;
  readonly decisions: Readonly<Record<string, DecisionTable>>;
};

export function openReading({ checkFeel, decisions, warnings }: Omit<Reading, "report"> & { warnings: readonly Problem[] }): {
  reading: Reading;
  problems: Problem[];
} {
  const problems: Problem[] = [...warnings];
  const report: Reading["report"] = (code, elementId, details) => problems.push(problem(code, elementId, details));
  return { reading: { report, checkFeel, decisions }, problems };
}
