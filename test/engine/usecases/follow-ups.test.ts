import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  catchEvent,
  endEvent,
  messageDefinition,
  parallel,
  serviceTask,
  startEvent,
  terminateDefinition,
  throwEvent,
  userTask,
} from "../../support/diagram-elements.ts";
import { onBothExecutors } from "../../support/office.ts";

const ask = (id: string) => userTask(id, { candidateGroups: '="first-responder@village-1"' });
const one = [startEvent("Start"), ask("Inner"), endEvent("End"), path("Start", "Inner", "End")];

onBothExecutors("what follows in one step", (open) => {
  it("does not begin a called case that the same step has cancelled", async () => {
    const office = await open();
    await office.publish("called", one);
    const operation = (id: string) => serviceTask(id, { type: "clauseflow:set-matter", inputs: { grade: '="a"' } });
    const parts = [
      startEvent("Start"),
      ask("Ask"),
      parallel("Fork"),
      operation("First"),
      callActivity("Call", "called"),
      endEvent("EndA"),
      operation("Second"),
    ];
    await office.publish("w", [
      ...parts,
      endEvent("EndB", terminateDefinition),
      path("Start", "Ask", "Fork", "First", "Call", "EndA"),
      path("Fork", "Second", "EndB"),
    ]);
    await office.register("w");
    await office.complete("Ask", "responder-1");
    expect((await office.instances("w")).map(({ state }) => state)).to.deep.equal(["completed"]);
    expect((await office.instances("called")).map(({ state }) => state)).to.deep.equal(["cancelled"]);
  });

  it("hears a message for which it has waited since before, in the order of the step", async () => {
    const office = await open();
    const message = messageDefinition("m", "=matter.id");
    const parts = [
      startEvent("Start"),
      ask("Ask"),
      parallel("Fork"),
      catchEvent("Hear", message),
      ask("Heard"),
      endEvent("EndA"),
      throwEvent("Tell", message),
      endEvent("EndB"),
    ];
    await office.publish("w", [...parts, path("Start", "Ask", "Fork", "Hear", "Heard", "EndA"), path("Fork", "Tell", "EndB")]);
    await office.register("w");
    await office.complete("Ask", "responder-1");
    expect(await office.openTasks()).to.deep.equal(["Heard"]);
  });

  it("does not hear a message that was thrown before it waited", async () => {
    const office = await open();
    const message = messageDefinition("m", "=matter.id");
    await office.publish("w", [
      startEvent("Start"),
      throwEvent("Tell", message),
      catchEvent("Hear", message),
      endEvent("End"),
      path("Start", "Tell", "Hear", "End"),
    ]);
    await office.register("w");
    expect((await office.instances("w")).map(({ state }) => state)).to.deep.equal(["active"]);
  });

  it("two messages reach two who wait", async () => {
    const office = await open();
    const message = messageDefinition("m", '="k"');
    await office.publish("waits", [startEvent("Start"), catchEvent("Hear", message), endEvent("End"), path("Start", "Hear", "End")]);
    for (const _ of [1, 2]) await office.register("waits");
    await office.publish("tells", [
      startEvent("Start"),
      throwEvent("T1", message),
      throwEvent("T2", message),
      endEvent("End"),
      path("Start", "T1", "T2", "End"),
    ]);
    await office.register("tells");
    expect((await office.instances("waits")).map(({ state }) => state)).to.deep.equal(["completed", "completed"]);
  });

  it("two messages reach one that goes on waiting, twice", async () => {
    const office = await open();
    const message = messageDefinition("m", '="k"');
    const more = boundaryEvent("More", "Wait", message, { interrupting: false });
    await office.publish("waits", [
      startEvent("Start"),
      ask("Wait"),
      more,
      ask("Note"),
      endEvent("E1"),
      endEvent("E2"),
      path("Start", "Wait", "E1"),
      path("More", "Note", "E2"),
    ]);
    await office.register("waits");
    await office.publish("tells", [
      startEvent("Start"),
      throwEvent("T1", message),
      throwEvent("T2", message),
      endEvent("End"),
      path("Start", "T1", "T2", "End"),
    ]);
    await office.register("tells");
    expect((await office.openTasks()).filter((task) => task === "Note")).to.have.length(2);
  });
});
