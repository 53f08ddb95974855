import { expect } from "chai";
import { refusalOf } from "../../contract/store.ts";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  catchEvent,
  endEvent,
  messageDefinition,
  startEvent,
  throwEvent,
  userTask,
} from "../../support/diagram-elements.ts";
import { onBothExecutors, openOffice } from "../../support/office.ts";
import { oneTask } from "./small-processes.ts";

const responders = '="first-responder@village-1"';
const throws = (name: string) => [
  startEvent("Start"),
  userTask("Ask", { candidateGroups: responders }),
  throwEvent("Tell", messageDefinition(name, "=matter.id"), { inputs: { said: '="再来"' } }),
  endEvent("End"),
  path("Start", "Ask", "Tell", "End"),
];
const beginsWith = (name: string) => [
  startEvent("Begin", messageDefinition(name)),
  userTask("Follow", { candidateGroups: responders }),
  endEvent("End"),
  path("Begin", "Follow", "End"),
];

onBothExecutors("a message", (open) => {
  it("reaches who waits for it with its key, and goes on there in the same transaction", async () => {
    const office = await open();
    const waits = [
      startEvent("Start"),
      catchEvent("Hear", messageDefinition("done", "=matter.id")),
      endEvent("End"),
      path("Start", "Hear", "End"),
    ];
    await office.publish("waits", waits);
    const parts = [startEvent("Start"), callActivity("Call", "waits"), endEvent("End"), path("Start", "Call", "End")];
    await office.publish("caller", parts);
    await office.register("caller");
    await office.publish("throws", throws("done"));
    const [other] = await office.instances("waits");
    expect(other?.state).to.equal("active");
    await office.register("throws");
    await office.complete("Ask", "responder-1");
    // another matter's key: nobody hears it
    expect((await office.instances("waits")).map(({ state }) => state)).to.deep.equal(["active"]);
  });

  it("begins a published process whose start event has its name, on the same matter", async () => {
    const office = await open();
    await office.publish("throws", throws("complaint"));
    await office.publish("follows", beginsWith("complaint"));
    await office.publish("other", beginsWith("something-else"));
    const { matterId } = await office.register("throws");
    expect(await office.instances("follows")).to.deep.equal([]);
    await office.complete("Ask", "responder-1");
    const [begun, ...more] = await office.instances("follows");
    expect(more).to.deep.equal([]);
    expect(begun).to.deep.include({ matterId, parentKey: null, state: "active", startedUnit: "village-1" });
    expect(await office.instances("other")).to.deep.equal([]);
    expect(begun?.variables.root?.values.matter).to.deep.include({ id: matterId });
    expect(await office.openTasks()).to.deep.equal(["Follow"]);
    await office.complete("Follow", "responder-1");
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("begins nothing where an instance of that process waits for it", async () => {
    const office = await open();
    const parts = [
      startEvent("Begin", messageDefinition("complaint")),
      catchEvent("Again", messageDefinition("complaint", '="same"')),
      userTask("Heard", { candidateGroups: responders }),
      endEvent("End"),
      path("Begin", "Again", "Heard", "End"),
    ];
    await office.publish("follows", parts);
    const tells = [
      startEvent("Start"),
      throwEvent("Tell", messageDefinition("complaint", '="same"')),
      endEvent("End"),
      path("Start", "Tell", "End"),
    ];
    await office.publish("tells", tells);
    await office.register("tells");
    expect(await office.instances("follows")).to.have.length(1);
    await office.register("tells");
    expect(await office.instances("follows")).to.have.length(1);
    expect(await office.openTasks()).to.deep.equal(["Heard"]);
  });

  it("comes again and again at a non-interrupting boundary event, and the task stays", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Ask", { candidateGroups: responders }),
      boundaryEvent("More", "Ask", messageDefinition("more", '="all"'), { interrupting: false }),
      userTask("Note", { candidateGroups: responders }),
      endEvent("Noted"),
      endEvent("End"),
      path("Start", "Ask", "End"),
      path("More", "Note", "Noted"),
    ];
    await office.publish("waits", parts);
    await office.register("waits");
    const tells = [
      startEvent("Start"),
      throwEvent("Tell", messageDefinition("more", '="all"')),
      endEvent("End"),
      path("Start", "Tell", "End"),
    ];
    await office.publish("tells", tells);
    await office.register("tells");
    await office.register("tells");
    expect(await office.openTasks()).to.deep.equal(["Ask", "Note", "Note"]);
    await office.complete("Ask", "responder-1");
    await office.register("tells");
    expect(await office.openTasks()).to.deep.equal(["Note", "Note"]);
    const subscriptions = await office.read((repositories) => repositories.subscriptions.listByMessage("more", "all"));
    expect(subscriptions).to.deep.equal([]);
  });
});

onBothExecutors("a process that begins with a message only", (open) => {
  it("is not started by hand, nor called", async () => {
    const office = await open();
    await office.publish("follows", beginsWith("complaint"));
    await refusalOf(office.register("follows"), "PROCESS_NOT_STARTABLE");
    await office.publish("calls", [startEvent("Start"), callActivity("Call", "follows"), endEvent("End"), path("Start", "Call", "End")]);
    const refusal = await refusalOf(office.register("calls"), "PROCESS_CANNOT_START");
    expect(refusal.details.cause).to.equal("CALLED_PROCESS_NOT_STARTABLE");
  });

  it("is one task short of nothing where nobody throws it", async () => {
    const office = await open();
    await office.publish("one", oneTask());
    await office.publish("follows", beginsWith("complaint"));
    await office.register("one");
    await office.complete("Ask", "responder-1");
    expect(await office.openTasks()).to.deep.equal([]);
  });
});

describe("a message", () => {
  it("that feeds itself without end is stopped, and nothing of it stays", async () => {
    const office = await openOffice();
    const parts = [
      startEvent("Begin", messageDefinition("ping")),
      throwEvent("Again", messageDefinition("ping", '="x"')),
      endEvent("End"),
      path("Begin", "Again", "End"),
    ];
    await office.publish("loops", parts);
    await office.publish("throws", throws("ping"));
    await office.register("throws");
    const refusal = await refusalOf(office.complete("Ask", "responder-1"), "INSTANCE_HAS_INCIDENT");
    expect(refusal.details.cause).to.equal("TOO_MANY_STEPS");
    expect(await office.instances("loops")).to.deep.equal([]);
  });
});
