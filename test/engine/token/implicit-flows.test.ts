import { expect } from "chai";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, startEvent, task, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

rules("flows without a gateway", (play) => {
  it("splits into every unconditional flow", async () => {
    const game = await play([
      startEvent("Start"),
      task("T"),
      userTask("A"),
      userTask("B"),
      endEvent("E1"),
      endEvent("E2"),
      path("Start", "T", "A", "E1"),
      path("T", "B", "E2"),
    ]);
    expect(game.open()).to.deep.equal(["A", "B"]);
    game.complete("A");
    expect(game.advanced().ended).to.equal(false);
    game.complete("B");
    expect(game.advanced().ended).to.equal(true);
  });

  const conditional = [
    startEvent("Start"),
    task("T", { default: "ToC" }),
    userTask("A"),
    userTask("B"),
    userTask("C"),
    path("Start", "T"),
    flow("T", "A", { when: "=a" }),
    flow("T", "B", { when: "=b" }),
    flow("T", "C", { id: "ToC" }),
  ];

  it("takes every conditional flow that holds, and then not the default", async () => {
    const game = await play(conditional, { variables: { a: true, b: true } });
    expect(game.open()).to.deep.equal(["A", "B"]);
  });

  it("takes the default flow only if no conditional one holds", async () => {
    const game = await play(conditional, { variables: { a: false, b: false } });
    expect(game.open()).to.deep.equal(["C"]);
  });

  it("takes the default flow beside the unconditional ones where no conditional one holds", async () => {
    const parts = [
      startEvent("Start"),
      task("T", { default: "ToC" }),
      userTask("A"),
      userTask("B"),
      userTask("C"),
      path("Start", "T", "A"),
      flow("T", "B", { when: "=b" }),
      flow("T", "C", { id: "ToC" }),
    ];
    expect((await play(parts, { variables: { b: false } })).open()).to.deep.equal(["A", "C"]);
    expect((await play(parts, { variables: { b: true } })).open()).to.deep.equal(["A", "B"]);
  });

  it("is an incident where no flow can be taken", async () => {
    const game = await play([startEvent("Start"), task("T"), userTask("A"), path("Start", "T"), flow("T", "A", { when: "=a" })], {
      variables: { a: false },
    });
    expect(game.step()).to.deep.include({ kind: "incident", code: "NO_FLOW_MATCHES", elementId: "T" });
  });

  it("lets each token enter on its own where flows merge", async () => {
    const game = await play([
      startEvent("Start"),
      task("T"),
      userTask("A"),
      path("Start", "T"),
      flow("T", "A", { id: "One" }),
      flow("T", "A", { id: "Two" }),
    ]);
    expect(game.open()).to.deep.equal(["A", "A"]);
    game.complete("A");
    game.complete("A");
    expect(game.advanced().ended).to.equal(true);
  });

  it("ends a token at an activity without outgoing flow", async () => {
    const game = await play([startEvent("Start"), task("T"), path("Start", "T")]);
    expect(game.advanced()).to.deep.include({ ended: true, state: null, escaped: null });
  });

  it("starts every node without incoming flow where a scope has no start event", async () => {
    const game = await play([userTask("A"), userTask("B"), endEvent("End"), path("A", "End"), path("B", "End")]);
    expect(game.open()).to.deep.equal(["A", "B"]);
  });
});
