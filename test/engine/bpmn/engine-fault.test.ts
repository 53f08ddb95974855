import { expect } from "chai";
import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import { path } from "../../support/diagram.ts";
import { startEvent, userTask } from "../../support/diagram-elements.ts";
import { calendar, compiledFrom } from "../token/play.ts";

describe("a fault inside executor one", () => {
  it("is an incident at the element it happened at, never an exception", async () => {
    const compiled = await compiledFrom([startEvent("Start"), userTask("First"), userTask("Second"), path("Start", "First", "Second")]);
    const { Second: _gone, ...nodes } = compiled.nodes;
    const broken = { ...compiled, hash: "broken", nodes };
    let ids = 0;
    const context = { now: "2026-03-02T01:00:00.000Z", newId: () => `${++ids}`, calendar };
    const started = bpmnEngineExecutor.advance({
      compiled,
      state: null,
      variables: {},
      command: { kind: "start", at: null, variables: {} },
      context,
    });
    if (started.kind !== "advanced") throw new Error(JSON.stringify(started));
    const command = { kind: "completeTask", executionId: started.open[0]?.executionId ?? "", variables: {} } as const;
    const { state, variables } = started;
    const step = bpmnEngineExecutor.advance({ compiled: broken, state, variables, command, context });
    expect(step).to.include({ kind: "incident", code: "ENGINE_FAULT", elementId: "Second" });
    expect(bpmnEngineExecutor.advance({ compiled, state, variables, command, context })).to.include({ kind: "advanced", ended: false });
  });

  it("answers a state that is not its own with an incident", async () => {
    const compiled = await compiledFrom([startEvent("Start"), userTask("First"), path("Start", "First")]);
    const context = { now: "2026-03-02T01:00:00.000Z", newId: () => "id", calendar };
    for (const state of [{}, [], "text", { format: 1, executions: [] }])
      expect(bpmnEngineExecutor.advance({ compiled, state, variables: {}, command: { kind: "cancel" }, context })).to.include({
        kind: "incident",
        code: "ENGINE_FAULT",
      });
  });
});
