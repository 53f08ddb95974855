import { expect } from "chai";
import type { Wait } from "../../../engine/ports/executor.ts";
import type { Part } from "../../support/diagram.ts";
import { path } from "../../support/diagram.ts";
import { callActivity, startEvent, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const around = (call: Part) => [startEvent("Start"), call, userTask("After"), path("Start", "Call", "After")];
const callOf = (wait: Wait) => (wait.kind === "call" ? wait.call : null);
const closed = { propagateAllParentVariables: false, propagateAllChildVariables: false };
const known = { variables: { a: 1, b: 2 } };

rules("call activity", (play) => {
  it("hands over nothing and takes nothing back where it says so", async () => {
    const game = await play(around(callActivity("Call", "other", closed)), known);
    expect(callOf(game.wait("Call"))).to.deep.equal({ processId: "other", variables: {} });
    game.complete("Call", { c: 3 });
    expect(game.open()).to.deep.equal(["After"]);
    expect(game.root()).to.deep.equal(known.variables);
  });

  it("hands over its inputs", async () => {
    const game = await play(around(callActivity("Call", "other", { ...closed, inputs: { x: "=a + b" } })), known);
    expect(callOf(game.wait("Call"))).to.deep.equal({ processId: "other", variables: { x: 3 } });
  });

  it("hands over everything visible where it says so, its inputs winning", async () => {
    const game = await play(around(callActivity("Call", "other", { inputs: { a: "=9" }, propagateAllParentVariables: true })), known);
    expect(callOf(game.wait("Call"))?.variables).to.deep.equal({ a: 9, b: 2 });
  });

  it("takes everything back where it says so", async () => {
    const game = await play(around(callActivity("Call", "other", { propagateAllChildVariables: true })), known);
    game.complete("Call", { c: 3, a: 4 });
    expect(game.root()).to.deep.equal({ a: 4, b: 2, c: 3 });
  });

  it("takes back what its outputs say and nothing else", async () => {
    const game = await play(around(callActivity("Call", "other", { ...closed, outputs: { sum: "=c + a" } })), known);
    game.complete("Call", { c: 3 });
    expect(game.root()).to.deep.equal({ a: 1, b: 2, sum: 4 });
  });

  it("names the process by FEEL", async () => {
    const game = await play(around(callActivity("Call", '="process-" + string(a)')), known);
    expect(callOf(game.wait("Call"))?.processId).to.equal("process-1");
  });
});
