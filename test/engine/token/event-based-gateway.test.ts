import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import {
  catchEvent,
  eventBased,
  exclusive,
  messageDefinition,
  receiveTask,
  startEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const race = [
  startEvent("Start"),
  eventBased("Race"),
  catchEvent("Note", messageDefinition("note", "=1")),
  catchEvent("Late", timerDefinition("duration", "P1D")),
  receiveTask("Reply", { name: "reply", correlationKey: "=1" }),
  userTask("AfterNote"),
  userTask("AfterLate"),
  userTask("AfterReply"),
  path("Start", "Race", "Note", "AfterNote"),
  path("Race", "Late", "AfterLate"),
  path("Race", "Reply", "AfterReply"),
];

rules("event-based gateway", (play) => {
  it("is done when reached, and all its events wait at once", async () => {
    const game = await play(race);
    expect(game.open()).to.deep.equal(["Note", "Reply", "Late"]);
    expect(game.seen("completed")).to.deep.equal(["Start", "Race"]);
    expect(game.seen("entered")).to.deep.equal(["Start", "Race", "Note", "Late", "Reply"]);
  });

  for (const [winner, losers] of [
    ["Note", ["Late", "Reply"]],
    ["Late", ["Note", "Reply"]],
    ["Reply", ["Note", "Late"]],
  ] as const)
    it(`lets the first event win: ${winner}`, async () => {
      const game = await play(race);
      if (winner === "Late") game.fire("Late");
      else game.deliver(winner, { words: "yes" });
      expect(game.open()).to.deep.equal([`After${winner}`]);
      expect(game.seen("terminated")).to.have.members([...losers]);
      expect(game.seen("completed")).to.deep.equal([winner]);
    });

  it("ends one race, not another token's race before the same gateway", async () => {
    const [, ...behind] = race;
    const twice = await play([
      startEvent("Start"),
      exclusive("Merge"),
      userTask("Later"),
      path("Start", "Merge", "Race"),
      path("Start", "Later", "Merge"),
      ...behind.map(({ xml, roots }) => ({ xml: xml.replace(/<bpmn:sequenceFlow id="Start_Race"[^>]*\/>/, ""), roots })),
    ]);
    twice.complete("Later");
    expect(twice.open().filter((id) => id === "Note")).to.have.length(2);
    twice.deliver("Note");
    expect(twice.open()).to.deep.equal(["Note", "Reply", "AfterNote", "Late"]);
  });
});
