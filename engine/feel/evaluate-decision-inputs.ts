import type { JsonObject } from "../domain/json.ts";
import type { DecisionTable } from "../model/compiled.ts";
import { decideFeel } from "./decide-feel.ts";
import { DecisionError } from "./decision-error.ts";
import { readAs } from "./decision-types.ts";
import { evaluateUnaryTests } from "./evaluate-unary-tests.ts";
import type { FeelContext } from "./feel-context.ts";
import { runFeel } from "./run-feel.ts";

type Input = DecisionTable["inputs"][number];

/** The FEEL value of every input, of its declared type and among its allowed values. A missing one stays null: the rules judge it. */
export function evaluateDecisionInputs(table: DecisionTable, variables: JsonObject, context: FeelContext): readonly unknown[] {
  return table.inputs.map((input) => {
    const { id, expression, typeRef } = input;
    const found = decideFeel(id, expression, () => runFeel({ expression, kind: "expression", variables, context })) ?? null;
    if (found === null) return null;
    const value = readAs(typeRef, found);
    if (value === undefined)
      throw new DecisionError("DECISION_INPUT_INVALID", id, `${nameOfInput(input)} is not a ${typeRef}`, { input: nameOfInput(input) });
    if (input.allowed !== null && !isAllowed(input, value, variables, context)) {
      const message = `${nameOfInput(input)} is not among the allowed values ${input.allowed.join(", ")}`;
      throw new DecisionError("DECISION_INPUT_INVALID", id, message, { input: nameOfInput(input) });
    }
    return value;
  });
}

export function nameOfInput({ label, expression }: Input): string {
  return label ?? expression;
}

function isAllowed({ id, allowed }: Input, value: unknown, variables: JsonObject, context: FeelContext): boolean {
  return (allowed ?? []).some((test) => decideFeel(id, test, () => evaluateUnaryTests(test, value, variables, context)));
}
