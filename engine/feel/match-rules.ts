import type { JsonObject } from "../domain/json.ts";
import type { DecisionTable } from "../model/compiled.ts";
import { decideFeel } from "./decide-feel.ts";
import { DecisionError } from "./decision-error.ts";
import { nameOfInput } from "./evaluate-decision-inputs.ts";
import { evaluateUnaryTests } from "./evaluate-unary-tests.ts";
import type { FeelContext } from "./feel-context.ts";
import { testsNull } from "./split-unary-tests.ts";

type Rule = DecisionTable["rules"][number];
export type Given = { readonly values: readonly unknown[]; readonly variables: JsonObject; readonly context: FeelContext };

/**
 * The rules that answer, in the order of the table; FIRST stops at the first. A rule that only a missing input keeps from
 * answering is an error: it would silently fall through to the catch-all. A cell that speaks of null itself is an answer.
 */
export function matchRules(table: DecisionTable, given: Given): readonly Rule[] {
  const matched: Rule[] = [];
  for (const rule of table.rules) {
    if (!answers(rule, table, given)) continue;
    matched.push(rule);
    if (table.hitPolicy === "FIRST") break;
  }
  return matched;
}

function answers(rule: Rule, table: DecisionTable, { values, variables, context }: Given): boolean {
  let missing = -1;
  for (const [column, cell] of rule.when.entries()) {
    if (cell === "-") continue;
    const value = values[column] ?? null;
    if (value === null && !testsNull(cell)) {
      missing = missing === -1 ? column : missing;
      continue;
    }
    if (!decideFeel(rule.id, cell, () => evaluateUnaryTests(cell, value, variables, context))) return false;
  }
  const input = table.inputs[missing];
  if (input === undefined) return true;
  const details = { input: nameOfInput(input), rule: rule.id };
  throw new DecisionError(
    "DECISION_INPUT_MISSING",
    input.id,
    `${nameOfInput(input)} is missing, and rule ${rule.id} depends on it`,
    details,
  );
}
