import type { DecisionTable } from "../model/compiled.ts";
import { childOf, childrenOf, idOf, type ModdleElement, textOf } from "../model/parse/moddle-element.ts";
import type { Problem } from "../model/problem.ts";
import { checkFeel, checkUnaryTests } from "./check-feel.ts";
import { constantValue, timelessContext } from "./constant-value.ts";
import { decisionProblem } from "./decision-problems.ts";
import { isKnownType } from "./decision-types.ts";
import { evaluateUnaryTests } from "./evaluate-unary-tests.ts";
import { splitUnaryTests } from "./split-unary-tests.ts";

type TableSource = {
  readonly id: string;
  readonly name: string | null;
  readonly requires: readonly string[];
  readonly table: ModdleElement;
};
type Report = (problem: Problem) => void;
type Input = DecisionTable["inputs"][number];
type Output = DecisionTable["outputs"][number];
type Rule = DecisionTable["rules"][number];

const hitPolicies = ["UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER"] as const;
const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;

/** Reads a decision table; the table may only be used where `problems` is empty. */
export function readDecisionTable(source: TableSource): { readonly table: DecisionTable; readonly problems: readonly Problem[] } {
  const { id, name, requires, table } = source;
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const inputs = childrenOf(table, "input").map((input, index) => readInput(input, `${id}_input_${index + 1}`, report));
  const outputs = readOutputs(source, report);
  const rules = childrenOf(table, "rule").map((rule, index) =>
    readRule(rule, `${id}_rule_${index + 1}`, { inputs: inputs.length, outputs: outputs.length }, report),
  );
  for (const [column, output] of childrenOf(table, "output").entries()) {
    const allowed = readAllowed(output, "outputValues", idOf(output) || id, report);
    if (allowed !== null) for (const rule of rules) checkOutputValue(rule, column, allowed, report);
  }
  const written = textOf(table, "hitPolicy") ?? "UNIQUE";
  const hitPolicy = hitPolicies.find((policy) => policy === written) ?? null;
  if (hitPolicy === null) report(decisionProblem("DECISION_HIT_POLICY_UNSUPPORTED", id, { policy: written }));
  const aggregation = aggregations.find((each) => each === textOf(table, "aggregation")) ?? null;
  if (aggregation !== null && (hitPolicy !== "COLLECT" || outputs.length > 1))
    report(decisionProblem("DECISION_AGGREGATION_MISPLACED", id));
  return { table: { id, name, hitPolicy: hitPolicy ?? "UNIQUE", aggregation, inputs, outputs, rules, requires }, problems };
}

function readInput(input: ModdleElement, fallbackId: string, report: Report): Input {
  const id = idOf(input) || fallbackId;
  const expression = childOf(input, "inputExpression");
  const text = expression === null ? null : textOf(expression, "text");
  if (expression === null || text === null) {
    report(decisionProblem("DECISION_INPUT_EXPRESSION_MISSING", id));
    return { id, label: null, expression: "null", typeRef: null, allowed: null };
  }
  checkLanguage(expression, id, report);
  checkCell(text, id, checkFeel, report);
  return {
    id,
    label: textOf(input, "label"),
    expression: text,
    typeRef: readType(expression, id, report),
    allowed: readAllowed(input, "inputValues", id, report),
  };
}

function readOutputs({ id, table }: TableSource, report: Report): readonly Output[] {
  const outputs = childrenOf(table, "output").map((output, index): Output => {
    const outputId = idOf(output) || `${id}_output_${index + 1}`;
    if (childOf(output, "defaultOutputEntry") !== null) report(decisionProblem("DECISION_DEFAULT_OUTPUT", outputId));
    return { id: outputId, name: textOf(output, "name") ?? "", typeRef: readType(output, outputId, report) };
  });
  if (outputs.length === 0) report(decisionProblem("DECISION_OUTPUT_MISSING", id));
  const names = new Set(outputs.map(({ name }) => name));
  if (outputs.length > 1 && (names.has("") || names.has("__proto__") || names.size < outputs.length))
    report(decisionProblem("DECISION_OUTPUT_NAME", id));
  return outputs;
}

function readRule(
  rule: ModdleElement,
  fallbackId: string,
  columns: { readonly inputs: number; readonly outputs: number },
  report: Report,
): Rule {
  const id = idOf(rule) || fallbackId;
  const [entries, results] = [childrenOf(rule, "inputEntry"), childrenOf(rule, "outputEntry")];
  if (entries.length !== columns.inputs || results.length !== columns.outputs) {
    const count = { cells: entries.length + results.length, columns: columns.inputs + columns.outputs };
    report(decisionProblem("DECISION_RULE_INCOMPLETE", id, count));
  }
  const when = entries.map((entry) => readCell(entry, "-", checkUnaryTests, id, report));
  // biome-ignore lint/suspicious/noThenProperty: the compiled table's name for a rule's outputs
  return { id, when, then: results.map((entry) => readCell(entry, "null", checkFeel, id, report)), annotation: readAnnotation(rule) };
}

function readCell(entry: ModdleElement, empty: string, check: typeof checkFeel, ruleId: string, report: Report): string {
  const id = idOf(entry) || ruleId;
  const text = textOf(entry, "text") ?? empty;
  checkLanguage(entry, id, report);
  checkCell(text, id, check, report);
  return text;
}

function checkCell(cell: string, id: string, check: typeof checkFeel, report: Report): void {
  const found = check(cell);
  if (found !== null) report(decisionProblem("DECISION_CELL_INVALID", id, { cell: cell.slice(0, 100), reason: found.message }));
}

function checkLanguage(element: ModdleElement, id: string, report: Report): void {
  const language = textOf(element, "expressionLanguage");
  if (language !== null && !/feel/i.test(language)) report(decisionProblem("DECISION_LANGUAGE", id, { language }));
}

function readType(element: ModdleElement, id: string, report: Report): string | null {
  const typeRef = textOf(element, "typeRef");
  if (typeRef !== null && !isKnownType(typeRef)) report(decisionProblem("DECISION_TYPE_UNKNOWN", id, { type: typeRef }));
  return typeRef;
}

/** The allowed values, one FEEL test each. */
function readAllowed(element: ModdleElement, property: string, id: string, report: Report): readonly string[] | null {
  const values = childOf(element, property);
  const text = values === null ? null : textOf(values, "text");
  if (text === null) return null;
  const found = checkUnaryTests(text);
  if (found === null) return splitUnaryTests(text);
  report(decisionProblem("DECISION_CELL_INVALID", id, { cell: text.slice(0, 100), reason: found.message }));
  return null;
}

/** Only a cell that reads no variable can be checked against the allowed values before it is used. */
function checkOutputValue({ id, then }: Rule, column: number, allowed: readonly string[], report: Report): void {
  const cell = then[column] ?? "null";
  const value = constantValue(cell);
  const fits = value !== undefined && allowed.some((test) => evaluateUnaryTests(test, value, {}, timelessContext));
  if (!fits) report(decisionProblem("DECISION_OUTPUT_VALUE", id, { value: cell.slice(0, 100) }));
}

function readAnnotation(rule: ModdleElement): string | null {
  const annotations = childrenOf(rule, "annotationEntry").flatMap((entry) => textOf(entry, "text") ?? []);
  return [textOf(rule, "description"), ...annotations].filter((text) => text !== null).join(" · ") || null;
}
