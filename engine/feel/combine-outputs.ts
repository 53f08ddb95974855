import { canonicalJson } from "../domain/canonical-json.ts";
import type { Json } from "../domain/json.ts";
import type { DecisionTable } from "../model/compiled.ts";
import { DecisionError } from "./decision-error.ts";

/** What the hit policy makes of the matched rules' outputs. Nothing matched is null; a COUNT of nothing is 0. */
export function combineOutputs(table: DecisionTable, outputs: readonly Json[]): Json {
  const { id, hitPolicy, aggregation } = table;
  if (aggregation !== null) return aggregate(table, outputs);
  const [first] = outputs;
  if (first === undefined) return null;
  switch (hitPolicy) {
    case "UNIQUE":
      if (outputs.length > 1)
        throw new DecisionError("DECISION_NOT_UNIQUE", id, `${outputs.length} rules of ${id} answer, and only one may`);
      return first;
    case "FIRST":
      return first;
    case "ANY":
      if (outputs.some((output) => canonicalJson(output) !== canonicalJson(first))) {
        throw new DecisionError("DECISION_NOT_UNANIMOUS", id, `the rules of ${id} that answer do not agree`);
      }
      return first;
    case "COLLECT":
    case "RULE ORDER":
      return outputs;
  }
}

function aggregate({ id, aggregation }: DecisionTable, outputs: readonly Json[]): Json {
  if (aggregation === "COUNT") return outputs.length;
  const numbers = outputs.filter((output) => typeof output === "number");
  if (numbers.length < outputs.length) {
    throw new DecisionError("DECISION_AGGREGATION_FAILED", id, `${aggregation} needs numbers, and a rule of ${id} gives something else`);
  }
  if (numbers.length === 0) return null;
  if (aggregation === "MIN") return Math.min(...numbers);
  if (aggregation === "MAX") return Math.max(...numbers);
  return Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(15));
}
