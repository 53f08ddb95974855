import { expect } from "chai";
import { elementsByClause, listElements } from "../../../engine/model/list-elements.ts";
import { compiled } from "../../support/compiling.ts";
import { diagram, flow, path } from "../../support/diagram.ts";
import { endEvent, startEvent, subProcess, task } from "../../support/diagram-elements.ts";

const xml = diagram(
  [
    startEvent("Start"),
    subProcess("S", [task("T", { name: "核实", clauses: ["FR-2", "FR-3"] })]),
    endEvent("End"),
    flow("Start", "S", { clauses: ["FR-2"] }),
    path("S", "End"),
  ],
  { extensions: '<clauseflow:clause id="FR-1"/>' },
);

describe("the elements of a diagram", () => {
  it("are itself, its nodes and flows with name, type, scope and clauses", async () => {
    const listed = listElements(await compiled(xml));
    expect(listed.map(({ id }) => id)).to.have.members(["P", "Start", "S", "T", "End", "Start_S", "S_End"]);
    expect(listed.find(({ id }) => id === "T")).to.deep.equal({
      id: "T",
      name: "核实",
      type: "task",
      scope: "S",
      clauses: ["FR-2", "FR-3"],
    });
    expect(listed.find(({ id }) => id === "Start_S")).to.deep.include({ type: "sequenceFlow", scope: "P", clauses: ["FR-2"] });
  });

  it("can be found by the clause they carry", async () => {
    expect([...elementsByClause(await compiled(xml))]).to.deep.equal([
      ["FR-1", ["P"]],
      ["FR-2", ["T", "Start_S"]],
      ["FR-3", ["T"]],
    ]);
  });
});
