import { expect } from "chai";
import fc from "fast-check";
import type { JsonObject } from "../../../engine/domain/json.ts";
import { DecisionError } from "../../../engine/feel/decision-error.ts";
import { type Decision, evaluateDecision } from "../../../engine/feel/evaluate-decision.ts";
import { parseDecisions } from "../../../engine/feel/parse-decisions.ts";
import type { DecisionTable } from "../../../engine/model/compiled.ts";
import { decision, dmnFile } from "./dmn.ts";
import { context } from "./feel-context.ts";

type Tables = Readonly<Record<string, DecisionTable>>;

async function tables(...decisions: readonly string[]): Promise<Tables> {
  const parsed = await parseDecisions(dmnFile(decisions.join("")));
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return Object.fromEntries(parsed.tables.map((table) => [table.id, table]));
}

const decide = (from: Tables, variables: JsonObject, id = "route"): Decision => evaluateDecision(from, id, variables, context);
function refusal(run: () => unknown): string {
  try {
    return `no refusal: ${JSON.stringify(run())}`;
  } catch (cause) {
    if (cause instanceof DecisionError) return `${cause.code} ${cause.elementId}`;
    throw cause;
  }
}

const routing = {
  inputs: [
    ["类别", "string"],
    ["金额", "number"],
  ],
  outputs: [
    ["office", "string"],
    ["days", "number"],
  ],
} as const;
const routingRules = [
  ['"土地"', "> 5000", '"land"', "7"],
  ['"土地"', "<= 5000", '"land"', "3"],
  ['"治安"', "-", '"police"', "期限 + 1"],
  ["-", "-", '"centre"', "15"],
];

describe("a decision table", () => {
  it("FIRST gives the first rule that answers, as a context of its outputs, with the rule and the inputs as evidence", async () => {
    const from = await tables(decision({ ...routing, rules: routingRules }));
    const found = decide(from, { 类别: "土地", 金额: 8000 });
    expect(found).to.deep.equal({
      decisionId: "route",
      result: { office: "land", days: 7 },
      matchedRules: ["r1"],
      inputs: { 类别: "土地", 金额: 8000 },
      required: [],
    });
    expect(decide(from, { 类别: "其他", 金额: 1 }).matchedRules).to.deep.equal(["r4"]);
  });

  it("evaluates outputs over the variables", async () => {
    const from = await tables(decision({ ...routing, rules: routingRules }));
    expect(decide(from, { 类别: "治安", 期限: 2 }).result).to.deep.equal({ office: "police", days: 3 });
  });

  it("refuses to fall through to the catch-all because an input is missing", async () => {
    const from = await tables(decision({ ...routing, rules: routingRules }));
    expect(refusal(() => decide(from, { 金额: 8000 }))).to.equal("DECISION_INPUT_MISSING routei0");
    expect(refusal(() => decide(from, { 类别: "土地" }))).to.equal("DECISION_INPUT_MISSING routei1");
  });

  it("does without an input that no rule in question looks at", async () => {
    const from = await tables(decision({ ...routing, rules: routingRules }));
    expect(decide(from, { 类别: "治安", 期限: 1 }).matchedRules).to.deep.equal(["r3"]);
    expect(decide(from, { 类别: "其他" }).matchedRules).to.deep.equal(["r4"]);
  });

  it("takes a missing input for an answer where a cell speaks of null", async () => {
    const from = await tables(
      decision({
        inputs: [["grade"]],
        rules: [
          ["null", '"none"'],
          ["not(null)", '"some"'],
        ],
      }),
    );
    expect(decide(from, {}).result).to.equal("none");
    expect(decide(from, { grade: "a" }).result).to.equal("some");
  });

  it("refuses an input of another type or outside its allowed values", async () => {
    const from = await tables(
      decision({
        inputs: [
          ["kind", "string", '"a", "b"'],
          ["amount", "number", "[0..100]"],
        ],
        rules: [["-", "-", "1"]],
      }),
    );
    expect(decide(from, { kind: "a", amount: 100 }).result).to.equal(1);
    expect(refusal(() => decide(from, { kind: "c", amount: 1 }))).to.equal("DECISION_INPUT_INVALID routei0");
    expect(refusal(() => decide(from, { kind: 1, amount: 1 }))).to.equal("DECISION_INPUT_INVALID routei0");
    expect(refusal(() => decide(from, { kind: "a", amount: 101 }))).to.equal("DECISION_INPUT_INVALID routei1");
    expect(refusal(() => decide(from, { kind: "a", amount: "1" }))).to.equal("DECISION_INPUT_INVALID routei1");
  });

  it("reads ISO strings as the dates and durations that the input declares", async () => {
    const from = await tables(
      decision({
        inputs: [
          ["day", "date"],
          ["term", "dayTimeDuration"],
        ],
        rules: [
          ['< date("2026-05-01")', '> duration("P1D")', "1"],
          ["-", "-", "2"],
        ],
      }),
    );
    expect(decide(from, { day: "2026-04-30", term: "P2D" }).result).to.equal(1);
    expect(decide(from, { day: "2026-05-01", term: "P2D" }).result).to.equal(2);
    expect(refusal(() => decide(from, { day: "30.4.", term: "P2D" }))).to.equal("DECISION_INPUT_INVALID routei0");
  });

  it("gives null and no rules where none answers", async () => {
    const from = await tables(decision({ inputs: [["x"]], rules: [["1", "1"]] }));
    expect(decide(from, { x: 2 }))
      .to.include({ result: null })
      .and.have.property("matchedRules")
      .that.deep.equals([]);
  });

  it("UNIQUE refuses two answers", async () => {
    const from = await tables(
      decision({
        policy: "",
        inputs: [["x"]],
        rules: [
          ["> 1", '"a"'],
          ["> 5", '"b"'],
        ],
      }),
    );
    expect(decide(from, { x: 3 }).result).to.equal("a");
    expect(refusal(() => decide(from, { x: 6 }))).to.equal("DECISION_NOT_UNIQUE route");
  });

  it("ANY takes several answers that agree and refuses ones that do not", async () => {
    const from = await tables(
      decision({
        policy: 'hitPolicy="ANY"',
        inputs: [["x"]],
        rules: [
          ["> 1", '"a"'],
          ["> 5", '"a"'],
          ["> 9", '"b"'],
        ],
      }),
    );
    expect(decide(from, { x: 6 })).to.deep.include({ result: "a", matchedRules: ["r1", "r2"] });
    expect(refusal(() => decide(from, { x: 10 }))).to.equal("DECISION_NOT_UNANIMOUS route");
  });

  it("COLLECT and RULE ORDER give every answer in the order of the table", async () => {
    for (const policy of ["COLLECT", "RULE ORDER"]) {
      const from = await tables(
        decision({
          policy: `hitPolicy="${policy}"`,
          inputs: [["x"]],
          rules: [
            ["> 5", '"b"'],
            ["> 1", '"a"'],
            ["> 9", '"c"'],
          ],
        }),
      );
      expect(decide(from, { x: 6 }), policy).to.deep.include({ result: ["b", "a"], matchedRules: ["r1", "r2"] });
    }
  });

  it("COLLECT adds up, counts, and finds the least and the most", async () => {
    const rules = [
      ["> 0", "0.1"],
      ["> 0", "0.2"],
      ["> 5", "7"],
    ];
    const results: Record<string, unknown> = {};
    for (const aggregation of ["SUM", "COUNT", "MIN", "MAX"]) {
      const from = await tables(decision({ policy: `hitPolicy="COLLECT" aggregation="${aggregation}"`, inputs: [["x"]], rules }));
      results[aggregation] = [decide(from, { x: 1 }).result, decide(from, { x: 0 }).result];
    }
    expect(results).to.deep.equal({ SUM: [0.3, null], COUNT: [2, 0], MIN: [0.1, null], MAX: [0.2, null] });
    const words = await tables(decision({ policy: 'hitPolicy="COLLECT" aggregation="SUM"', inputs: [["x"]], rules: [["> 0", '"a"']] }));
    expect(refusal(() => decide(words, { x: 1 }))).to.equal("DECISION_AGGREGATION_FAILED route");
  });

  it("evaluates required decisions first, each once, and keeps their evidence", async () => {
    const from = await tables(
      decision({
        id: "grade",
        inputs: [["amount"]],
        rules: [
          ["> 100", '"major"'],
          ["-", '"minor"'],
        ],
      }),
      decision({
        requires: ["grade"],
        inputs: [["grade"]],
        rules: [
          ['"major"', "7"],
          ["-", "3"],
        ],
      }),
    );
    const found = decide(from, { amount: 200 });
    expect(found.result).to.equal(7);
    expect(found.required.map(({ decisionId, matchedRules }) => [decisionId, matchedRules])).to.deep.equal([["grade", ["grader1"]]]);
  });

  it("refuses an output of another type than declared", async () => {
    const from = await tables(decision({ inputs: [["x"]], outputs: [["days", "number"]], rules: [["-", "x"]] }));
    expect(refusal(() => decide(from, { x: "three" }))).to.equal("DECISION_OUTPUT_INVALID r1");
  });

  it("names the rule whose cell cannot be evaluated", async () => {
    const from = await tables(decision({ inputs: [["x"]], rules: [["> 5", "1"]] }));
    expect(refusal(() => decide(from, { x: "a" }))).to.equal("DECISION_FEEL_ERROR r1");
  });

  it("says that a decision is not there", async () => {
    expect(refusal(() => decide({}, {}))).to.equal("DECISION_UNKNOWN route");
    expect(refusal(() => decide({}, {}, "constructor"))).to.equal("DECISION_UNKNOWN constructor");
  });

  it("agrees with a plain reading of the table for every case of a random one", async () => {
    const cell = fc.constantFrom("-", '"a"', '"b"', '"a", "b"', 'not("a")');
    const plain = (test: string, value: string) => test === "-" || (test.startsWith("not") ? value !== "a" : test.includes(`"${value}"`));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (cells) => {
        const from = await tables(
          decision({ inputs: [["x"], ["y"]], rules: cells.map(([one, other], index) => [one, other, String(index + 1)]) }),
        );
        for (const x of ["a", "b", "c"]) {
          for (const y of ["a", "b", "c"]) {
            const expected = cells.findIndex(([one, other]) => plain(one, x) && plain(other, y)) + 1;
            expect(decide(from, { x, y }).result).to.equal(expected === 0 ? null : expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
