import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  endEvent,
  messageDefinition,
  startEvent,
  subProcess,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const message = messageDefinition("note", "=key");
const withKey = { variables: { key: 7 } };

rules("boundary events", (play) => {
  it("interrupting: end their activity, with everything in it, and go on alone", async () => {
    const game = await play(
      [
        startEvent("Start"),
        subProcess("Sub", [userTask("A"), subProcess("Deep", [userTask("B")])]),
        boundaryEvent("Note", "Sub", message),
        userTask("Handle"),
        userTask("After"),
        path("Start", "Sub", "After"),
        path("Note", "Handle"),
      ],
      withKey,
    );
    expect(game.wait("Note")).to.deep.include({ kind: "message", message: { name: "note", correlationKey: "7" } });
    game.deliver("Note", { text: "stop" });
    expect(game.open()).to.deep.equal(["Handle"]);
    expect(game.seen("terminated")).to.have.members(["A", "B", "Deep", "Sub"]);
    expect(game.seen("completed")).to.deep.equal(["Note"]);
    expect(game.root()).to.deep.equal({ key: 7, text: "stop" });
  });

  it("non-interrupting messages: leave their activity running and happen as often as they come", async () => {
    const game = await play(
      [
        startEvent("Start"),
        userTask("A"),
        boundaryEvent("Note", "A", message, { interrupting: false }),
        userTask("Handle"),
        endEvent("End"),
        path("Start", "A", "End"),
        path("Note", "Handle"),
      ],
      withKey,
    );
    game.deliver("Note");
    game.deliver("Note");
    expect(game.open()).to.have.members(["A", "Note", "Handle", "Handle"]);
    game.complete("A");
    expect(game.open(), "nobody listens any more").to.deep.equal(["Handle", "Handle"]);
  });

  it("stop listening when their activity completes", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Late", "A", timerDefinition("duration", "P1D")),
      userTask("After"),
      path("Start", "A", "After"),
      path("Late", "After"),
    ]);
    const { timerId } = game.timer("Late");
    game.complete("A");
    expect(game.advanced().timers).to.deep.equal([]);
    expect(game.send({ kind: "fireTimer", timerId })).to.deep.equal({ kind: "refused", code: "NOT_OPEN" });
  });

  it("see the local variables of their activity", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A", { inputs: { term: '="P3D"' } }),
      boundaryEvent("Late", "A", timerDefinition("duration", "=term")),
      path("Start", "A"),
    ]);
    expect(game.timer("Late")).to.deep.include({ dueAt: "2026-03-05T01:00:00.000Z", executionId: game.wait("A").executionId });
  });
});
