import { expect } from "chai";
import type { Mapping } from "../../../engine/model/compiled.ts";
import { applyOutputs, evaluateInputs } from "../../../engine/model/evaluate-mappings.ts";
import type { VariableScopes } from "../../../engine/model/variables.ts";
import { evaluate, value } from "./evaluating.ts";

function mapping(target: string, source: string): Mapping {
  return { target, source: value(source) };
}

function outputs(scopes: VariableScopes, ...mappings: readonly Mapping[]): VariableScopes {
  return applyOutputs(scopes, { elementId: "Here", outputs: mappings, local: "task", parent: "sub" }, evaluate);
}

const scopes: VariableScopes = {
  root: { parent: null, values: { matter: { id: "1", grade: "a" }, count: 1 } },
  sub: { parent: "root", values: { note: "old" } },
  task: { parent: "sub", values: { result: 5 } },
};

describe("input mappings", () => {
  it("see what is outside and the mappings before them", () => {
    const local = evaluateInputs(
      "Here",
      [mapping("a", "=count + 1"), mapping("b", "=a * 10"), mapping("c", "plain")],
      { count: 1 },
      evaluate,
    );
    expect(local).to.deep.equal({ a: 2, b: 20, c: "plain" });
  });

  it("build a context from dotted targets without touching one of the same name outside", () => {
    const local = evaluateInputs("Here", [mapping("x.y", "=1"), mapping("x.z.w", "=2")], { x: { old: true } }, evaluate);
    expect(local).to.deep.equal({ x: { y: 1, z: { w: 2 } } });
  });
});

describe("output mappings", () => {
  it("set a variable where it is known, else in the root", () => {
    const after = outputs(scopes, mapping("note", '="new"'), mapping("found", "=result"));
    expect(after.sub?.values).to.deep.equal({ note: "new" });
    expect(after.root?.values).to.include({ count: 1, found: 5 });
  });

  it("see the mappings before them, though local names hide what they set", () => {
    const after = outputs(
      scopes,
      mapping("count", "=result + count"),
      mapping("twice", "=count * 2"),
      mapping("result", "=0"),
      mapping("still", "=result"),
    );
    expect(after.root?.values).to.include({ count: 6, twice: 12, result: 0, still: 5 });
  });

  it("change one entry of a context by a dotted target", () => {
    expect(outputs(scopes, mapping("matter.grade", '="b"')).root?.values.matter).to.deep.equal({ id: "1", grade: "b" });
  });

  it("change nothing in the scopes they were given", () => {
    const before = JSON.stringify(scopes);
    outputs(scopes, mapping("matter.grade", '="b"'));
    expect(JSON.stringify(scopes)).to.equal(before);
  });
});
