import { expect } from "chai";
import type { DecisionTable } from "../../../engine/model/compiled.ts";
import { path } from "../../support/diagram.ts";
import { ruleTask, startEvent, userTask } from "../../support/diagram-elements.ts";
import { randomDecisions } from "../../support/random-diagram-decision.ts";
import { rules } from "./rules.ts";

const parts = [startEvent("Start"), ruleTask("Ask", "Grade", "grade"), userTask("After"), path("Start", "Ask", "After")];

rules("business rule task", (play) => {
  it("decides within the step and keeps inputs and matched rules as evidence", async () => {
    const game = await play(parts, { decisions: randomDecisions, variables: { v0: 1, v1: 7 } });
    expect(game.root()).to.deep.equal({ v0: 1, v1: 7, grade: 7 });
    expect(game.advanced().events.find(({ kind }) => kind === "decided")).to.deep.include({
      elementId: "Ask",
      data: { decisionId: "Grade", result: 7, matchedRules: ["Rule_1"], inputs: { v0: 1 }, required: [] },
    });
  });

  it("is an incident where the table has no answer", async () => {
    const { Grade } = randomDecisions;
    if (Grade === undefined) throw new Error("there is no table");
    const unique: DecisionTable = { ...Grade, hitPolicy: "UNIQUE" };
    const game = await play(parts, { decisions: { Grade: unique }, variables: { v0: 1, v1: 7 } });
    expect(game.step()).to.deep.include({ kind: "incident", code: "DECISION_ERROR", elementId: "Ask" });
  });
});
