import { expect } from "chai";
import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import { path } from "../../support/diagram.ts";
import { boundaryEvent, inclusive, messageDefinition, startEvent, userTask } from "../../support/diagram-elements.ts";
import { play } from "../token/play.ts";

describe("inclusive join behind an activity and its boundary event", () => {
  /**
   * BPMN 2.0.2, 13.4.3 (iv)–(vi): only paths of sequence flows excuse a token that can still come to an empty flow. The activity's
   * own flow is empty; that a boundary event of it leads to a flow with a token does not excuse it.
   */
  it("waits for the activity, however often a non-interrupting boundary event came first", async () => {
    const game = await play(
      [
        startEvent("Start"),
        userTask("A"),
        boundaryEvent("Note", "A", messageDefinition("note", "=1"), { interrupting: false }),
        inclusive("Join"),
        userTask("After"),
        path("Start", "A", "Join", "After"),
        path("Note", "Join"),
      ],
      { executor: bpmnEngineExecutor },
    );
    game.deliver("Note");
    expect(game.open()).to.deep.equal(["A", "Note"]);
  });
});
