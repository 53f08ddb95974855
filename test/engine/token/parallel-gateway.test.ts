import { expect } from "chai";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, parallel, startEvent, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

rules("parallel gateway", (play) => {
  it("opens every branch and waits for one token on each", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      parallel("Join"),
      userTask("After"),
      endEvent("End"),
      path("Start", "Split", "A", "Join", "After", "End"),
      path("Split", "B", "Join"),
    ]);
    expect(game.open()).to.deep.equal(["A", "B"]);
    game.complete("B");
    expect(game.open()).to.deep.equal(["A"]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["After"]);
    expect(game.seen("entered").filter((id) => id === "Join")).to.have.length(1);
  });

  it("waits for a branch that loops back before it joins", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      exclusive("Again"),
      userTask("Check"),
      exclusive("Fine", { default: "Fine_Again" }),
      parallel("Join"),
      userTask("After"),
      endEvent("End"),
      path("Start", "Split", "A", "Join", "After", "End"),
      path("Split", "Again", "Check", "Fine"),
      flow("Fine", "Join", { when: "=fine" }),
      flow("Fine", "Again"),
    ]);
    game.complete("A");
    game.complete("Check", { fine: false });
    expect(game.open()).to.deep.equal(["Check"]);
    game.complete("Check", { fine: true });
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("keeps a second token of the same flow for the next round", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      exclusive("Merge"),
      userTask("C"),
      userTask("D"),
      parallel("Join"),
      userTask("After"),
      endEvent("End"),
      path("Start", "Split", "A", "Merge", "Join", "After", "End"),
      path("Split", "B", "Merge"),
      path("Split", "C", "Join"),
      path("Start", "D", "Join"),
    ]);
    game.complete("A");
    game.complete("B");
    game.complete("C");
    game.complete("D");
    expect(game.open()).to.deep.equal(["After"]);
    game.complete("After");
    expect(game.advanced().ended, "the second token of Merge still waits").to.equal(false);
    expect(game.open()).to.deep.equal([]);
  });
});
