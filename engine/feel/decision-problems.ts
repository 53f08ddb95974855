import type { Problem } from "../model/problem.ts";

type Entry = { readonly severity: Problem["severity"]; readonly message: string };
const refuse = (message: string): Entry => ({ severity: "error", message });
const warn = (message: string): Entry => ({ severity: "warning", message });

/** Every code a decision file can be refused or doubted with; `{name}` is filled from the problem's details. */
export const decisionProblemCodes = {
  NOT_DMN: refuse("The file is not a DMN 1.3 decision file: {reason}."),
  DECISION_MISSING: refuse("The file holds no decision."),
  DECISION_ID_MISSING: refuse("A decision in the file has no id."),
  DECISION_ID_RESERVED: refuse("The id {decision} is reserved."),
  DECISION_NOT_A_TABLE: refuse("The decision {decision} is not a decision table; only tables are executed."),
  DECISION_ELEMENT_UNSUPPORTED: refuse("{type} is not executed; only decisions with tables are."),
  DECISION_HIT_POLICY_UNSUPPORTED: refuse("The hit policy {policy} is not executed; use UNIQUE, FIRST, ANY, COLLECT or RULE ORDER."),
  DECISION_AGGREGATION_MISPLACED: refuse("An aggregation needs the hit policy COLLECT and a single output."),
  DECISION_OUTPUT_MISSING: refuse("The table has no output."),
  DECISION_OUTPUT_NAME: refuse("Each of several outputs needs a name of its own."),
  DECISION_OUTPUT_VALUE: refuse("The output {value} is not among the values its column allows, or cannot be checked against them."),
  DECISION_DEFAULT_OUTPUT: refuse('A default output is not executed; add a last rule with "-" and the hit policy FIRST.'),
  DECISION_INPUT_EXPRESSION_MISSING: refuse("An input has no expression."),
  DECISION_LANGUAGE: refuse("The expression language {language} is not executed; only FEEL is."),
  DECISION_TYPE_UNKNOWN: refuse("The type {type} is not known."),
  DECISION_RULE_INCOMPLETE: refuse("The rule has {cells} cells where the table has {columns} columns."),
  DECISION_CELL_INVALID: refuse('The cell "{cell}" cannot be used: {reason}.'),
  DECISION_REQUIREMENT_MISSING: refuse("The required decision {required} is not in the file."),
  DECISION_CYCLE: refuse("The decision {decision} requires itself."),
  DECISION_GAP: warn("No rule answers {inputs}."),
  DECISION_OVERLAP: warn("The rules {rules} both answer {inputs}; the hit policy is UNIQUE."),
  DECISION_RULE_UNREACHABLE: warn("The rule never answers: the rules before it take every case."),
} as const;

export type DecisionProblemCode = keyof typeof decisionProblemCodes;

export function decisionProblem(
  code: DecisionProblemCode,
  elementId: string | null,
  details: Readonly<Record<string, string | number>> = {},
): Problem {
  const { severity, message } = decisionProblemCodes[code];
  const filled = message.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => String(details[name] ?? ""));
  return { code, elementId, message: filled, severity, details };
}
