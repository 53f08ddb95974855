import type { DecisionRule, DecisionTable } from "./decision-table.ts";
import { below, parseDmn, tablesIn, textOf } from "./dmn-document.ts";

/** The tables of a DMN file; null where it cannot be read. */
export function readTables(xml: string): readonly DecisionTable[] | null {
  const parsed = parseDmn(xml);
  return parsed === null ? null : tablesIn(parsed).map(({ decision, table }) => readTable(decision, table));
}

function readTable(decision: Element, table: Element): DecisionTable {
  return {
    id: attribute(decision, "id"),
    name: attribute(decision, "name") || attribute(decision, "id"),
    hitPolicy: attribute(table, "hitPolicy") || "UNIQUE",
    inputs: below(table, "input").map((input) => {
      const expression = textOf(below(input, "inputExpression")[0]);
      return { id: attribute(input, "id"), label: attribute(input, "label") || expression, expression };
    }),
    outputs: below(table, "output").map((output) => {
      const name = attribute(output, "name");
      return { id: attribute(output, "id"), label: attribute(output, "label") || name, name };
    }),
    rules: below(table, "rule").map(readRule),
  };
}

function readRule(rule: Element): DecisionRule {
  return {
    id: attribute(rule, "id"),
    description: below(rule, "description")[0]?.textContent ?? "",
    inputs: below(rule, "inputEntry").map(textOf),
    outputs: below(rule, "outputEntry").map(textOf),
  };
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
