import { expect } from "chai";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, inclusive, parallel, startEvent, subProcess, userTask } from "../../support/diagram-elements.ts";
import { playOne } from "./play-one.ts";

describe("joins on executor one", () => {
  it("waits at a parallel join for a branch with an exclusive split and merge in it", async () => {
    const instance = await playOne(
      [
        startEvent("Start"),
        parallel("Split"),
        userTask("Plain"),
        exclusive("Which", { default: "Which_B" }),
        userTask("A"),
        userTask("B"),
        exclusive("Merge"),
        parallel("Join"),
        userTask("After"),
        path("Start", "Split", "Plain", "Join", "After"),
        path("Split", "Which"),
        flow("Which", "A", { when: "=a" }),
        flow("Which", "B"),
        path("A", "Merge", "Join"),
        path("B", "Merge"),
      ],
      { variables: { a: true } },
    );
    instance.complete("Plain");
    expect(instance.open()).to.deep.equal(["A"]);
    instance.complete("A");
    expect(instance.open()).to.deep.equal(["After"]);
  });

  it("waits at a parallel join for a branch that is done over and over", async () => {
    const instance = await playOne([
      startEvent("Start"),
      parallel("Split"),
      userTask("Plain"),
      exclusive("Again"),
      userTask("Work"),
      exclusive("Good", { default: "Good_Join" }),
      parallel("Join"),
      userTask("After"),
      path("Start", "Split", "Plain", "Join", "After"),
      path("Split", "Again", "Work", "Good"),
      flow("Good", "Again", { when: "=again" }),
      flow("Good", "Join"),
    ]);
    instance.complete("Plain");
    for (let round = 0; round < 3; round += 1) {
      instance.complete("Work", { again: true });
      expect(instance.open()).to.deep.equal(["Work"]);
    }
    instance.complete("Work", { again: false });
    expect(instance.open()).to.deep.equal(["After"]);
  });

  it("counts two flows from one node into one join as two tokens", async () => {
    const instance = await playOne([
      startEvent("Start"),
      parallel("Split"),
      parallel("Join"),
      userTask("After"),
      path("Start", "Split"),
      flow("Split", "Join", { id: "first" }),
      flow("Split", "Join", { id: "second" }),
      path("Join", "After"),
    ]);
    expect(instance.open()).to.deep.equal(["After"]);
  });

  it("keeps a second token of the same flow for the join's next activation", async () => {
    const instance = await playOne([
      startEvent("Start"),
      parallel("Split"),
      exclusive("Merge"),
      userTask("Slow"),
      userTask("Other"),
      parallel("Join"),
      userTask("After"),
      path("Start", "Split"),
      flow("Split", "Merge", { id: "first" }),
      flow("Split", "Merge", { id: "second" }),
      path("Merge", "Join", "After"),
      path("Split", "Slow", "Join"),
      path("Split", "Other"),
    ]);
    instance.complete("Slow");
    expect(instance.open()).to.deep.equal(["Other", "After"]);
    instance.complete("After");
    instance.complete("Other");
    expect(instance.advanced().ended, "a token stays at the join").to.equal(false);
    expect(instance.open()).to.deep.equal([]);
  });

  const orBlock = [
    inclusive("Which"),
    userTask("A"),
    userTask("B"),
    userTask("C"),
    inclusive("Join"),
    flow("Which", "A", { when: "=a" }),
    flow("Which", "B", { when: "=b" }),
    flow("Which", "C", { when: "=c" }),
    path("A", "Join"),
    path("B", "Join"),
    path("C", "Join"),
  ];

  it("lets an inclusive join give one token for all that were split, and wait for no others", async () => {
    const instance = await playOne([startEvent("Start"), ...orBlock, userTask("After"), path("Start", "Which"), path("Join", "After")], {
      variables: { a: true, b: true, c: false },
    });
    instance.complete("A");
    expect(instance.open()).to.deep.equal(["B"]);
    instance.complete("B");
    expect(instance.open()).to.deep.equal(["After"]);
    instance.complete("After");
    expect(instance.advanced().ended).to.equal(true);
  });

  it("joins inclusively within each run of a subprocess that is repeated at the same time", async () => {
    const inside = [
      startEvent("Begin"),
      ...orBlock,
      userTask("After"),
      endEvent("Done"),
      path("Begin", "Which"),
      path("Join", "After", "Done"),
    ];
    const instance = await playOne(
      [startEvent("Start"), subProcess("Each", inside, { loop: { collection: "=[1, 2]" } }), path("Start", "Each")],
      { variables: { a: true, b: false, c: true } },
    );
    instance.complete("A");
    instance.complete("C");
    expect(instance.open()).to.deep.equal(["A", "C", "After"]);
  });

  it("joins inclusively again in every round of a loop", async () => {
    const instance = await playOne(
      [
        startEvent("Start"),
        exclusive("Again"),
        ...orBlock,
        exclusive("Good", { default: "Good_After" }),
        userTask("After"),
        path("Start", "Again", "Which"),
        path("Join", "Good"),
        flow("Good", "Again", { when: "=again" }),
        flow("Good", "After"),
      ],
      { variables: { a: true, b: false, c: true, again: true } },
    );
    for (let round = 0; round < 2; round += 1) {
      instance.complete("A");
      expect(instance.open()).to.deep.equal(["C"]);
      instance.complete("C", { again: round < 1 });
    }
    expect(instance.open()).to.deep.equal(["After"]);
  });
});
