import type { Json, JsonObject } from "../domain/json.ts";
import type { DecisionTable } from "../model/compiled.ts";
import { combineOutputs } from "./combine-outputs.ts";
import { decideFeel } from "./decide-feel.ts";
import { DecisionError } from "./decision-error.ts";
import { readAs } from "./decision-types.ts";
import { evaluateDecisionInputs } from "./evaluate-decision-inputs.ts";
import type { FeelContext } from "./feel-context.ts";
import { feelToJson } from "./feel-to-json.ts";
import { matchRules } from "./match-rules.ts";
import { runFeel } from "./run-feel.ts";

type Tables = Readonly<Record<string, DecisionTable>>;
type Rule = DecisionTable["rules"][number];

/** What a table found and why: the evidence of the step. */
export type Decision = {
  readonly decisionId: string;
  /** One output gives its value, several a context; null where no rule answers. */
  readonly result: Json;
  readonly matchedRules: readonly string[];
  /** Input expression → value. */
  readonly inputs: JsonObject;
  /** The required decisions, each evaluated once, before this one. */
  readonly required: readonly Decision[];
};

/** Evaluates a table and what it requires over plain variables. Throws DecisionError for everything that is not an answer. */
export function evaluateDecision(tables: Tables, id: string, variables: JsonObject, context: FeelContext): Decision {
  return decide({ tables, context, done: new Map(), open: new Set() }, id, variables);
}

type Round = { readonly tables: Tables; readonly context: FeelContext; readonly done: Map<string, Decision>; readonly open: Set<string> };

function decide(round: Round, id: string, variables: JsonObject): Decision {
  const known = round.done.get(id);
  if (known !== undefined) return known;
  const table = Object.hasOwn(round.tables, id) ? round.tables[id] : undefined;
  if (table === undefined) throw new DecisionError("DECISION_UNKNOWN", id, `there is no decision ${id}`);
  if (round.open.has(id)) throw new DecisionError("DECISION_CYCLE", id, `the decision ${id} requires itself`);
  round.open.add(id);
  const required = table.requires.map((each) => decide(round, each, variables));
  const decision = { ...answer(table, { ...variables, ...namedResults(round.tables, required) }, round.context), required };
  round.open.delete(id);
  round.done.set(id, decision);
  return decision;
}

function answer(table: DecisionTable, variables: JsonObject, context: FeelContext): Omit<Decision, "required"> {
  const values = evaluateDecisionInputs(table, variables, context);
  const matched = matchRules(table, { values, variables, context });
  const outputs = matched.map((rule) => outputOf(table, rule, variables, context));
  const inputs = Object.fromEntries(
    table.inputs.map(({ id, expression }, index) => [expression, decideFeel(id, expression, () => feelToJson(values[index]))]),
  );
  return { decisionId: table.id, result: combineOutputs(table, outputs), matchedRules: matched.map(({ id }) => id), inputs };
}

function outputOf(table: DecisionTable, rule: Rule, variables: JsonObject, context: FeelContext): Json {
  const values = table.outputs.map(({ name, typeRef }, column): readonly [string, Json] => {
    const cell = rule.then[column] ?? "null";
    const value = decideFeel(rule.id, cell, () => runFeel({ expression: cell, kind: "expression", variables, context })) ?? null;
    if (value !== null && readAs(typeRef, value) === undefined) {
      throw new DecisionError("DECISION_OUTPUT_INVALID", rule.id, `${cell} is not a ${typeRef}`, { output: name });
    }
    return [name, decideFeel(rule.id, cell, () => feelToJson(value))];
  });
  const [only] = values;
  return values.length === 1 && only !== undefined ? only[1] : Object.fromEntries(values);
}

/** A required decision's result stands under its id and its name. */
function namedResults(tables: Tables, required: readonly Decision[]): JsonObject {
  return Object.fromEntries(
    required.flatMap(({ decisionId, result }) => {
      const name = tables[decisionId]?.name ?? decisionId;
      return [[name, result] as const, [decisionId, result] as const];
    }),
  );
}
