import type { DecisionTable } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { constantValue, isConstant, timelessContext } from "./constant-value.ts";
import { DecisionError } from "./decision-error.ts";
import { decisionProblem } from "./decision-problems.ts";
import { nameOfInput } from "./evaluate-decision-inputs.ts";
import { evaluateUnaryTests } from "./evaluate-unary-tests.ts";
import { FeelError } from "./feel-error.ts";

const mostCases = 10_000;
const mostProblems = 20;
/** An input that no rule looks at. */
const irrelevant = [undefined];

/**
 * Cases that no rule answers, UNIQUE rules that answer the same case and FIRST rules that never do, as publishing warnings.
 * Only where every input that matters has finitely many values: enumerated allowed values, or a boolean.
 */
export function findGapsAndOverlaps(table: DecisionTable): readonly Problem[] {
  try {
    const domains = table.inputs.map((_input, column) => domainOf(table, column));
    const cases = domains.reduce((product, domain) => product * (domain?.length ?? Number.POSITIVE_INFINITY), 1);
    if (cases > mostCases || !table.rules.every(({ when }) => when.every((cell) => isConstant(cell, "unaryTests")))) return [];
    return examine(
      table,
      domains.map((domain) => domain ?? irrelevant),
    ).slice(0, mostProblems);
  } catch (cause) {
    if (cause instanceof FeelError || cause instanceof DecisionError) return [];
    throw cause;
  }
}

function domainOf(table: DecisionTable, column: number): readonly unknown[] | null {
  const input = table.inputs[column];
  if (input === undefined || table.rules.every(({ when }) => when[column] === "-")) return irrelevant;
  if (input.allowed !== null) {
    const values = input.allowed.map(constantValue);
    return values.every((value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean") ? values : null;
  }
  return input.typeRef?.toLowerCase() === "boolean" ? [true, false] : null;
}

function examine(table: DecisionTable, domains: readonly (readonly unknown[])[]): readonly Problem[] {
  const problems: Problem[] = [];
  const overlapping = new Set<string>();
  const reached = new Set<string>();
  for (const values of combinations(domains)) {
    const answering = table.rules.filter(({ when }) =>
      when.every((cell, column) => cell === "-" || evaluateUnaryTests(cell, values[column], {}, timelessContext)),
    );
    const rules = answering.map(({ id }) => id);
    if (rules[0] !== undefined) reached.add(rules[0]);
    if (rules.length === 0) problems.push(decisionProblem("DECISION_GAP", table.id, { inputs: describe(table, values) }));
    if (table.hitPolicy !== "UNIQUE" || rules.length < 2 || overlapping.has(rules.join(", "))) continue;
    overlapping.add(rules.join(", "));
    problems.push(decisionProblem("DECISION_OVERLAP", table.id, { rules: rules.join(", "), inputs: describe(table, values) }));
  }
  if (table.hitPolicy !== "FIRST") return problems;
  return [
    ...problems,
    ...table.rules.filter(({ id }) => !reached.has(id)).map(({ id }) => decisionProblem("DECISION_RULE_UNREACHABLE", id)),
  ];
}

function* combinations(domains: readonly (readonly unknown[])[]): Generator<readonly unknown[]> {
  const [first, ...rest] = domains;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others];
}

function describe(table: DecisionTable, values: readonly unknown[]): string {
  const given = table.inputs.flatMap((input, column) =>
    values[column] === undefined ? [] : [`${nameOfInput(input)} = ${String(values[column])}`],
  );
  return given.join(", ");
}
