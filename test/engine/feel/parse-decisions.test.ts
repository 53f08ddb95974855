import { expect } from "chai";
import fc from "fast-check";
import { findGapsAndOverlaps } from "../../../engine/feel/find-gaps-and-overlaps.ts";
import { parseDecisions } from "../../../engine/feel/parse-decisions.ts";
import type { DecisionTable } from "../../../engine/model/compiled.ts";
import { decision, dmnFile } from "./dmn.ts";

async function problems(file: string): Promise<readonly string[]> {
  const parsed = await parseDecisions(file);
  return "problems" in parsed ? parsed.problems.map(({ code, elementId }) => `${code} ${elementId ?? "-"}`) : [];
}

async function table(text: string): Promise<DecisionTable> {
  const parsed = await parseDecisions(dmnFile(text));
  const found = "tables" in parsed ? parsed.tables[0] : undefined;
  if (found === undefined) throw new Error(JSON.stringify(parsed));
  return found;
}

const one = { inputs: [["x"]], rules: [["1", "1"]] } as const;

describe("reading a DMN file", () => {
  it("gives every decision as a table, empty cells as - and null", async () => {
    const read = await table(decision({ inputs: [["类别", "string", '"a", "b"']], rules: [["", ""]] }));
    expect(read).to.deep.include({ id: "route", name: "route", hitPolicy: "FIRST", aggregation: null, requires: [] });
    expect(read.inputs[0]).to.deep.include({ expression: "类别", typeRef: "string", allowed: ['"a"', '"b"'] });
    expect(read.rules[0]).to.deep.include({ id: "r1", when: ["-"] });
    expect(read.rules[0]?.then).to.deep.equal(["null"]);
  });

  it("is plain JSON, so that it can be kept with the compiled diagram", async () => {
    const read = await table(decision(one));
    expect(JSON.parse(JSON.stringify(read))).to.deep.equal(read);
  });

  it("refuses a DOCTYPE, an entity, and what is no DMN", async () => {
    expect(await problems(`<!DOCTYPE x [<!ENTITY a "b">]>${dmnFile(decision(one))}`)).to.deep.equal(["XML_DECLARATION_FORBIDDEN -"]);
    expect(await problems(dmnFile(decision(one)).replace("<text>1</text>", "<text>&a;</text>"))).to.deep.equal(["XML_ENTITY_FORBIDDEN -"]);
    expect(await problems("<a/>")).to.deep.equal(["NOT_DMN -"]);
    expect(await problems(dmnFile("<unknown/>"))).to.deep.equal(["NOT_DMN -"]);
    expect(await problems(dmnFile(""))).to.deep.equal(["DECISION_MISSING -"]);
  });

  it("refuses an id used twice", async () => {
    expect(await problems(dmnFile(decision(one) + decision(one)))).to.deep.equal(["NOT_DMN -"]);
  });

  it("refuses an id that every object has", async () => {
    for (const id of ["__proto__", "constructor"]) {
      expect(await problems(dmnFile(decision({ ...one, id })))).to.satisfy((found: string[]) => found.length === 1, id);
    }
  });

  it("refuses what is not a table", async () => {
    expect(
      await problems(dmnFile('<decision id="a" name="a"><literalExpression id="b"><text>1</text></literalExpression></decision>')),
    ).to.deep.equal(["DECISION_NOT_A_TABLE a"]);
    expect(await problems(dmnFile(`${decision(one)}<businessKnowledgeModel id="k" name="k"/>`))).to.deep.equal([
      "DECISION_ELEMENT_UNSUPPORTED k",
    ]);
  });

  it("refuses hit policies and aggregations it does not execute", async () => {
    for (const policy of ["PRIORITY", "OUTPUT ORDER", "first"]) {
      expect(await problems(dmnFile(decision({ ...one, policy: `hitPolicy="${policy}"` })))).to.deep.equal([
        "DECISION_HIT_POLICY_UNSUPPORTED route",
      ]);
    }
    expect(await problems(dmnFile(decision({ ...one, policy: 'hitPolicy="FIRST" aggregation="SUM"' })))).to.deep.equal([
      "DECISION_AGGREGATION_MISPLACED route",
    ]);
  });

  it("names the cell that cannot be read", async () => {
    expect(
      await problems(
        dmnFile(
          decision({
            inputs: [["x +"]],
            rules: [
              ["> ", "1"],
              ["1", "foo(1)"],
              ["1", "now"],
            ],
          }),
        ),
      ),
    ).to.deep.equal([
      "DECISION_CELL_INVALID routei0",
      "DECISION_CELL_INVALID router1c1",
      "DECISION_CELL_INVALID router2c2",
      "DECISION_CELL_INVALID router3c2",
    ]);
  });

  it("refuses rules with too few cells, unknown types, nameless outputs and outputs outside their values", async () => {
    expect(await problems(dmnFile(decision({ inputs: [["x"]], rules: [["1"]] })))).to.deep.equal(["DECISION_RULE_INCOMPLETE r1"]);
    expect(await problems(dmnFile(decision({ inputs: [["x", "tMoney"]], rules: [["1", "1"]] })))).to.deep.equal([
      "DECISION_TYPE_UNKNOWN routei0",
    ]);
    expect(await problems(dmnFile(decision({ inputs: [["x"]], outputs: [["a"], ["a"]], rules: [["1", "1", "1"]] })))).to.deep.equal([
      "DECISION_OUTPUT_NAME route",
    ]);
    expect(
      await problems(
        dmnFile(
          decision({
            inputs: [["x"]],
            outputs: [["a", "string", '"p", "q"']],
            rules: [
              ["1", '"r"'],
              ["1", '"q"'],
              ["1", "x"],
            ],
          }),
        ),
      ),
    ).to.deep.equal(["DECISION_OUTPUT_VALUE r1", "DECISION_OUTPUT_VALUE r3"]);
  });

  it("refuses requirements that are not there or go round in a circle", async () => {
    const circle = decision({ ...one, id: "a", requires: ["b"] }) + decision({ ...one, id: "b", requires: ["a", "c"] });
    expect(await problems(dmnFile(circle))).to.deep.equal(["DECISION_REQUIREMENT_MISSING b", "DECISION_CYCLE a", "DECISION_CYCLE b"]);
  });

  it("never throws, whatever the text", async () => {
    const whole = dmnFile(decision({ inputs: [["x", "string", '"a"']], rules: [["1", "1"]] }));
    const cut = fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 20 }))
      .map(([at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, fc.string()), async (text) => {
        await parseDecisions(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe("gaps and overlaps of a table", () => {
  const kinds = ["kind", "string", '"a", "b"'] as const;
  const codes = async (text: string) =>
    findGapsAndOverlaps(await table(text)).map(({ code, details }) => [code, details?.inputs ?? details?.rules ?? null]);

  it("finds the case that no rule answers", async () => {
    expect(
      await codes(
        decision({
          inputs: [kinds, ["urgent", "boolean"]],
          rules: [
            ['"a"', "-", "1"],
            ['"b"', "true", "2"],
          ],
        }),
      ),
    ).to.deep.equal([["DECISION_GAP", "kind = b, urgent = false"]]);
  });

  it("finds two rules that answer the same case where only one may", async () => {
    const found = findGapsAndOverlaps(
      await table(
        decision({
          policy: "",
          inputs: [kinds],
          rules: [
            ['"a"', "1"],
            ["-", "2"],
          ],
        }),
      ),
    );
    expect(found.map(({ code, details, severity }) => [code, details?.rules, severity])).to.deep.equal([
      ["DECISION_OVERLAP", "r1, r2", "warning"],
    ]);
  });

  it("finds a rule that the rules before it leave nothing to", async () => {
    const found = findGapsAndOverlaps(
      await table(
        decision({
          inputs: [kinds],
          rules: [
            ["-", "1"],
            ['"a"', "2"],
          ],
        }),
      ),
    );
    expect(found.map(({ code, elementId }) => [code, elementId])).to.deep.equal([["DECISION_RULE_UNREACHABLE", "r2"]]);
  });

  it("says nothing where the cases cannot be counted", async () => {
    expect(await codes(decision({ inputs: [["amount", "number"]], rules: [["> 5", "1"]] }))).to.deep.equal([]);
    expect(await codes(decision({ inputs: [kinds], rules: [["limit", "1"]] }))).to.deep.equal([]);
    expect(await codes(decision({ inputs: [kinds], rules: [["? = string(today())", "1"]] }))).to.deep.equal([]);
  });
});
