import { expect } from "chai";
import { flow, type Part, path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  endEvent,
  exclusive,
  inclusive,
  messageDefinition,
  parallel,
  startEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const block: readonly Part[] = [
  startEvent("Start"),
  inclusive("Split", { default: "ToC" }),
  userTask("A"),
  userTask("B"),
  userTask("C"),
  inclusive("Join"),
  userTask("After"),
  endEvent("End"),
  path("Start", "Split"),
  flow("Split", "A", { when: "=a" }),
  flow("Split", "B", { when: "=b" }),
  flow("Split", "C", { id: "ToC" }),
  path("A", "Join", "After", "End"),
  path("B", "Join"),
  path("C", "Join"),
];

rules("inclusive gateway", (play) => {
  it("opens every branch whose condition holds and joins exactly those", async () => {
    const game = await play(block, { variables: { a: true, b: true } });
    expect(game.open()).to.deep.equal(["A", "B"]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["B"]);
    game.complete("B");
    expect(game.open()).to.deep.equal(["After"]);
    expect(game.seen("entered").filter((id) => id === "Join")).to.have.length(1);
  });

  it("does not wait for branches that were not opened", async () => {
    const game = await play(block, { variables: { a: true, b: false } });
    game.complete("A");
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("takes the default flow where nothing holds", async () => {
    const game = await play(block, { variables: { a: false, b: false } });
    expect(game.open()).to.deep.equal(["C"]);
    game.complete("C");
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("fires when the last token that could come takes another way", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      exclusive("Leave", { default: "Leave_Join" }),
      inclusive("Join"),
      userTask("After"),
      userTask("Aside"),
      endEvent("End"),
      endEvent("End2"),
      path("Start", "Split", "A", "Join", "After", "End"),
      path("Split", "B", "Leave"),
      flow("Leave", "Aside", { when: "=aside" }),
      flow("Leave", "Join"),
      path("Aside", "End2"),
    ]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["B"]);
    game.complete("B", { aside: true });
    expect(game.open()).to.deep.equal(["Aside", "After"]);
  });

  it("joins nested blocks from the inside out", async () => {
    const game = await play(
      [
        startEvent("Start"),
        inclusive("Split"),
        userTask("A"),
        inclusive("Inner"),
        userTask("B"),
        userTask("C"),
        inclusive("InnerJoin"),
        inclusive("Join"),
        userTask("After"),
        path("Start", "Split"),
        flow("Split", "A", { when: "=true" }),
        flow("Split", "Inner", { when: "=true" }),
        flow("Inner", "B", { when: "=true" }),
        flow("Inner", "C", { when: "=true" }),
        path("B", "InnerJoin", "Join", "After"),
        path("C", "InnerJoin"),
        path("A", "Join"),
      ],
      {},
    );
    game.complete("A");
    game.complete("B");
    expect(game.open()).to.deep.equal(["C"]);
    game.complete("C");
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("joins anew in every round of a loop around it", async () => {
    const game = await play(
      [
        startEvent("Start"),
        exclusive("Again"),
        inclusive("Split"),
        userTask("A"),
        userTask("B"),
        inclusive("Join"),
        userTask("Check"),
        exclusive("Fine", { default: "Fine_Again" }),
        endEvent("End"),
        path("Start", "Again", "Split"),
        flow("Split", "A", { when: "=true" }),
        flow("Split", "B", { when: "=b" }),
        path("A", "Join", "Check", "Fine"),
        path("B", "Join"),
        flow("Fine", "End", { when: "=fine" }),
        flow("Fine", "Again"),
      ],
      { variables: { b: true } },
    );
    game.complete("A");
    expect(game.open()).to.deep.equal(["B"]);
    game.complete("B");
    expect(game.open()).to.deep.equal(["Check"]);
    game.complete("Check", { fine: false, b: false });
    expect(game.open()).to.deep.equal(["A"]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["Check"]);
    game.complete("Check", { fine: true });
    expect(game.advanced().ended).to.equal(true);
  });

  it("does not wait for a token that can as well come to a flow that has one already (rules iv to vi)", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      exclusive("Either", { default: "Second" }),
      exclusive("Merge"),
      inclusive("Join"),
      userTask("After"),
      endEvent("End"),
      path("Start", "Split", "A", "Merge"),
      flow("Merge", "Join", { id: "First" }),
      path("Split", "B", "Either"),
      flow("Either", "Merge", { when: "=first" }),
      flow("Either", "Join", { id: "Second" }),
      path("Join", "After", "End"),
    ]);
    game.complete("A");
    expect(game.open(), "B can still come on Second, but on First as well").to.deep.equal(["B", "After"]);
  });

  it("waits for an activity whose own way leads to an empty flow, whatever its boundary events brought", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Note", "A", messageDefinition("note", "=1"), { interrupting: false }),
      inclusive("Join"),
      userTask("After"),
      path("Start", "A", "Join", "After"),
      path("Note", "Join"),
    ]);
    game.deliver("Note");
    game.deliver("Note");
    expect(game.open()).to.deep.equal(["A", "Note"]);
    game.complete("A");
    expect(game.open(), "both ways together, then the second note alone").to.deep.equal(["After", "After"]);
  });

  it("waits for an activity that may yet come through its boundary event", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      boundaryEvent("Late", "A", timerDefinition("duration", "P1D")),
      endEvent("End"),
      inclusive("Join"),
      userTask("After"),
      path("Start", "Split", "A", "End"),
      path("Split", "B", "Join", "After"),
      path("Late", "Join"),
    ]);
    game.complete("B");
    expect(game.open()).to.deep.equal(["A", "Late"]);
    game.fire("Late");
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("leaves two joins that wait for each other waiting", async () => {
    const game = await play(
      [
        startEvent("Start"),
        parallel("Split"),
        userTask("A"),
        userTask("B"),
        inclusive("J1"),
        inclusive("J2"),
        exclusive("X1", { default: "X1_J2" }),
        exclusive("X2", { default: "X2_J1" }),
        endEvent("E1"),
        endEvent("E2"),
        path("Start", "Split", "A", "J1", "X1"),
        path("Split", "B", "J2", "X2"),
        flow("X1", "E1", { when: "=done" }),
        flow("X1", "J2"),
        flow("X2", "E2", { when: "=done" }),
        flow("X2", "J1"),
      ],
      { variables: { done: true } },
    );
    game.complete("A");
    expect(game.open()).to.deep.equal(["B"]);
    game.complete("B");
    expect(game.advanced().ended, "by the standard the two wait for each other").to.equal(false);
    expect(game.open()).to.deep.equal([]);
  });
});
