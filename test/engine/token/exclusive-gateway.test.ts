import { expect } from "chai";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const fork = [
  startEvent("Start"),
  exclusive("Fork", { default: "ToOther" }),
  userTask("Small"),
  userTask("Large"),
  userTask("Other"),
  endEvent("End"),
  path("Start", "Fork"),
  flow("Fork", "Small", { when: "=amount < 10" }),
  flow("Fork", "Large", { when: "=amount < 100" }),
  flow("Fork", "Other", { id: "ToOther" }),
  path("Small", "End"),
  path("Large", "End"),
  path("Other", "End"),
];

rules("exclusive gateway", (play) => {
  it("takes the first flow whose condition holds, and tells what it found", async () => {
    const game = await play(fork, { variables: { amount: 5 } });
    expect(game.open()).to.deep.equal(["Small"]);
    expect(game.seen("flowTaken")).to.deep.equal(["Start_Fork", "Fork_Small"]);
    expect(game.advanced().events.find(({ kind }) => kind === "decided")).to.deep.include({
      elementId: "Fork",
      data: { results: { Fork_Small: true }, taken: ["Fork_Small"] },
    });
  });

  it("takes the default flow where no condition holds", async () => {
    const game = await play(fork, { variables: { amount: 500 } });
    expect(game.open()).to.deep.equal(["Other"]);
  });

  it("is an incident where nothing holds and there is no default", async () => {
    const game = await play(
      [
        startEvent("Start"),
        exclusive("Fork"),
        endEvent("A"),
        endEvent("B"),
        path("Start", "Fork"),
        flow("Fork", "A", { when: "=x = 1" }),
        flow("Fork", "B", { when: "=x = 2" }),
      ],
      { variables: { x: 3 } },
    );
    expect(game.step()).to.deep.include({ kind: "incident", code: "NO_FLOW_MATCHES", elementId: "Fork" });
  });

  it("demands a boolean: a missing variable is an incident, not false", async () => {
    const game = await play(fork, { variables: {} });
    expect(game.step()).to.deep.include({ kind: "incident", code: "CONDITION_NOT_BOOLEAN", elementId: "Fork" });
  });

  it("merges without waiting: every token passes on its own", async () => {
    const game = await play(
      [
        startEvent("Start"),
        userTask("A"),
        userTask("B"),
        exclusive("Merge"),
        userTask("After"),
        endEvent("End"),
        path("Start", "A", "Merge", "After", "End"),
        path("Start", "B", "Merge"),
      ],
      {},
    );
    game.complete("A");
    expect(game.open()).to.deep.equal(["B", "After"]);
    game.complete("B");
    expect(game.open()).to.deep.equal(["After", "After"]);
  });
});
