import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  endEvent,
  errorDefinition,
  parallel,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

rules("errors", (play) => {
  const levels = [
    startEvent("Start"),
    subProcess("Outer", [
      subProcess("Inner", [parallel("Split"), serviceTask("Work"), userTask("Beside"), path("Split", "Work"), path("Split", "Beside")]),
      boundaryEvent("InnerE2", "Inner", errorDefinition("E2")),
      userTask("AfterE2"),
      path("InnerE2", "AfterE2"),
    ]),
    boundaryEvent("OuterE1", "Outer", errorDefinition("E1")),
    boundaryEvent("OuterAny", "Outer", errorDefinition()),
    userTask("AfterE1"),
    userTask("AfterAny"),
    path("Start", "Outer"),
    path("OuterE1", "AfterE1"),
    path("OuterAny", "AfterAny"),
  ];

  it("are caught by the nearest activity that catches their code", async () => {
    const game = await play(levels);
    game.fail("Work", "E2");
    expect(game.open()).to.deep.equal(["AfterE2"]);
    expect(game.seen("terminated")).to.have.members(["Work", "Beside", "Inner"]);
  });

  it("go further out where the inner levels do not catch them", async () => {
    const game = await play(levels);
    game.fail("Work", "E1");
    expect(game.open()).to.deep.equal(["AfterE1"]);
    expect(game.seen("terminated")).to.have.members(["Work", "Beside", "Inner", "Outer"]);
  });

  it("are caught by an event without code where none has theirs", async () => {
    const game = await play(levels);
    game.fail("Work", "E9");
    expect(game.open()).to.deep.equal(["AfterAny"]);
  });

  it("are asked first at the failing activity itself", async () => {
    const game = await play([
      startEvent("Start"),
      serviceTask("Work"),
      boundaryEvent("Own", "Work", errorDefinition()),
      userTask("Repair"),
      path("Start", "Work"),
      path("Own", "Repair"),
    ]);
    game.fail("Work", "E1", { why: "broken" });
    expect(game.open()).to.deep.equal(["Repair"]);
    expect(game.root()).to.deep.equal({ why: "broken" });
    const kinds = game.advanced().events.map(({ kind, elementId }) => `${kind} ${elementId}`);
    expect(kinds.slice(0, 4)).to.deep.equal(["errorThrown Work", "terminated Work", "entered Own", "completed Own"]);
  });

  it("thrown by an end event leave the subprocess and stop what runs beside", async () => {
    const game = await play([
      startEvent("Start"),
      subProcess("Sub", [
        parallel("Split"),
        userTask("A"),
        userTask("B"),
        endEvent("Fail", errorDefinition("E1")),
        path("Split", "A", "Fail"),
        path("Split", "B"),
      ]),
      boundaryEvent("Caught", "Sub", errorDefinition("E1")),
      userTask("Repair"),
      userTask("After"),
      path("Start", "Sub", "After"),
      path("Caught", "Repair"),
    ]);
    game.complete("A");
    expect(game.open()).to.deep.equal(["Repair"]);
    expect(game.seen("terminated")).to.have.members(["B", "Sub"]);
    expect(game.seen("completed")).to.deep.equal(["A", "Fail", "Caught"]);
  });

  it("that nobody catches end the instance and escape", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      endEvent("Fail", errorDefinition("E1")),
      path("Start", "Split", "A", "Fail"),
      path("Split", "B"),
    ]);
    game.complete("A");
    expect(game.advanced()).to.deep.include({ ended: true, state: null });
    expect(game.advanced().escaped).to.deep.include({ code: "E1", elementId: "Fail" });
    expect(game.seen("terminated")).to.deep.equal(["B"]);
  });

  it("of a called instance are caught like a job's", async () => {
    const game = await play([
      startEvent("Start"),
      callActivity("Call", "other"),
      boundaryEvent("Caught", "Call", errorDefinition("E1")),
      userTask("Repair"),
      path("Start", "Call"),
      path("Caught", "Repair"),
    ]);
    game.fail("Call", "E1", { why: "refused" });
    expect(game.open()).to.deep.equal(["Repair"]);
    expect(game.root()).to.deep.equal({ why: "refused" });
  });

  it("give variables, code and message to the event's output mappings, where it has some", async () => {
    const game = await play([
      startEvent("Start"),
      serviceTask("Work"),
      boundaryEvent("Caught", "Work", errorDefinition(), { outputs: { reason: '=errorCode + ": " + errorMessage + ", " + why' } }),
      userTask("Repair"),
      path("Start", "Work"),
      path("Caught", "Repair"),
    ]);
    game.fail("Work", "E1", { why: "broken" });
    expect(game.root()).to.deep.equal({ reason: "E1: E1 happened, broken" });
  });
});
