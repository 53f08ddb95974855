import { expect } from "chai";
import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import { path } from "../../support/diagram.ts";
import { boundaryEvent, errorDefinition, serviceTask, startEvent, userTask } from "../../support/diagram-elements.ts";
import { play } from "../token/play.ts";

describe("output mappings of an error boundary event", () => {
  it("may read errorCode and errorMessage, which are set nowhere else", async () => {
    const game = await play(
      [
        startEvent("Start"),
        serviceTask("Work"),
        boundaryEvent("Caught", "Work", errorDefinition(), { outputs: { reason: "=errorCode" } }),
        userTask("Repair"),
        path("Start", "Work"),
        path("Caught", "Repair"),
      ],
      { executor: bpmnEngineExecutor },
    );
    game.fail("Work", "E1");
    expect(game.root()).to.deep.equal({ reason: "E1" });
  });
});
