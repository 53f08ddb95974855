import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import {
  endEvent,
  parallel,
  scriptTask,
  startEvent,
  subProcess,
  task,
  terminateDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

rules("subprocess", (play) => {
  const twoInside = [
    startEvent("Start"),
    subProcess("Sub", [
      startEvent("In"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      endEvent("EndA"),
      endEvent("EndB"),
      path("In", "Split", "A", "EndA"),
      path("Split", "B", "EndB"),
    ]),
    userTask("After"),
    endEvent("End"),
    path("Start", "Sub", "After", "End"),
  ];

  it("ends when no token is left in it", async () => {
    const game = await play(twoInside);
    expect(game.open()).to.deep.equal(["A", "B"]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["B"]);
    game.complete("B");
    expect(game.seen("completed")).to.deep.equal(["B", "EndB", "Sub"]);
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("ends at once where every path in it passes through", async () => {
    const game = await play([startEvent("Start"), subProcess("Sub", [task("T")]), userTask("After"), path("Start", "Sub", "After")]);
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("tells the scope of what is inside: the subprocess execution, which holds its variables", async () => {
    const game = await play(twoInside);
    const { scopeExecutionId } = game.wait("A");
    const entered = game.advanced().events.find(({ kind, elementId }) => kind === "entered" && elementId === "Sub");
    expect(entered?.executionId).to.equal(scopeExecutionId);
    expect(Object.keys(game.advanced().variables)).to.deep.equal(["root", scopeExecutionId]);
  });

  it("keeps its input variables inside and lets only its output mappings out, evaluated when it completes", async () => {
    const game = await play(
      [
        startEvent("Start"),
        subProcess("Sub", [scriptTask("Sum", "=inner + 1", "inner")], { inputs: { inner: "=outer * 10" }, outputs: { result: "=inner" } }),
        userTask("After"),
        path("Start", "Sub", "After"),
      ],
      { variables: { outer: 2 } },
    );
    expect(game.root()).to.deep.equal({ outer: 2, result: 21 });
    expect(Object.keys(game.advanced().variables)).to.deep.equal(["root"]);
  });

  it("lets a variable nobody knows inside go to the root", async () => {
    const game = await play([
      startEvent("Start"),
      subProcess("Sub", [userTask("A")], { inputs: { own: "=1" } }),
      userTask("After"),
      path("Start", "Sub", "After"),
    ]);
    game.complete("A", { found: 7, own: 2 });
    expect(game.root()).to.deep.equal({ found: 7 });
  });

  it("is ended by a terminate end event, with everything in it and nothing around it", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Outer"),
      userTask("Beside"),
      subProcess("Sub", [
        startEvent("In"),
        parallel("Split"),
        userTask("A"),
        userTask("B"),
        subProcess("Deep", [userTask("C"), userTask("D")]),
        endEvent("Stop", terminateDefinition),
        path("In", "Split", "A", "Stop"),
        path("Split", "B"),
        path("Split", "Deep"),
      ]),
      userTask("After"),
      path("Start", "Outer", "Beside"),
      path("Outer", "Sub", "After"),
    ]);
    expect(game.open()).to.have.members(["Beside", "A", "B", "C", "D"]);
    game.complete("A");
    expect(game.seen("terminated")).to.have.members(["B", "Deep", "C", "D"]);
    expect(game.seen("completed")).to.deep.equal(["A", "Stop", "Sub"]);
    expect(game.open()).to.have.members(["Beside", "After"]);
  });

  it("ends the whole instance with a terminate end event of the process", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      endEvent("Stop", terminateDefinition),
      path("Start", "Split", "A", "Stop"),
      path("Split", "B"),
    ]);
    game.complete("A");
    expect(game.advanced()).to.deep.include({ ended: true, state: null, escaped: null });
    expect(game.seen("terminated")).to.deep.equal(["B"]);
  });

  it("runs nothing more of a branch that a terminate end event overtakes in the same step", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      endEvent("Stop", terminateDefinition),
      scriptTask("Late", "=1", "late"),
      path("Start", "Split", "Stop"),
      path("Split", "Late"),
    ]);
    expect(game.advanced().ended).to.equal(true);
    expect(game.seen("entered")).to.not.include("Late");
    expect(game.root()).to.deep.equal({});
  });
});
