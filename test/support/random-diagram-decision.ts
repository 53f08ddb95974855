import type { DecisionTable } from "../../engine/model/compiled.ts";

/** The decision that random rule tasks ask. */
export const randomDecisions: Readonly<Record<string, DecisionTable>> = {
  Grade: {
    id: "Grade",
    name: "grade",
    hitPolicy: "FIRST",
    aggregation: null,
    inputs: [{ id: "Grade_in", label: null, expression: "v0", typeRef: "number", allowed: null }],
    outputs: [{ id: "Grade_out", name: "grade", typeRef: "number" }],
    rules: [rule("Rule_1", "< 2", "v1"), rule("Rule_2", "-", "3")],
    requires: [],
  },
};

function rule(id: string, when: string, outcome: string): DecisionTable["rules"][number] {
  return { ...{ id, when: [when], annotation: null }, ["then" as const]: [outcome] };
}
