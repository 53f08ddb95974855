import { expect } from "chai";
import type { Incident } from "../../../engine/domain/instance.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { retryIncident } from "../../../engine/usecases/retry-incident.ts";
import { refusalOf } from "../../contract/store.ts";
import { flow, type Part, path } from "../../support/diagram.ts";
import {
  callActivity,
  catchEvent,
  endEvent,
  exclusive,
  parallel,
  startEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors, openOffice } from "../../support/office.ts";
import { form, twoTasks } from "./small-processes.ts";

const responders = '="first-responder@village-1"';
const openIncidents = (office: Office): Promise<readonly Incident[]> => office.read(({ incidents }) => incidents.listOpen(null));

/** After Ask comes a call of "called": an incident until that is published. */
const callsMissing: readonly Part[] = [
  startEvent("Start"),
  userTask("Ask", { candidateGroups: responders, formId: "answer" }),
  callActivity("Call", "called"),
  endEvent("End"),
  path("Start", "Ask", "Call", "End"),
];
const forms = { answer: form({ words: { type: "string", title: "话", maxLength: 20 } }) };

onBothExecutors("a step that cannot be done exactly", (open) => {
  it("keeps the old state and the task, raises an incident, and refuses who gave the command", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Ask", { candidateGroups: responders, formId: "answer" }),
      exclusive("Which", { default: "Which_End" }),
      endEvent("End"),
      endEvent("Other"),
      path("Start", "Ask", "Which", "End"),
      flow("Which", "Other", { when: "=words" }),
    ];
    await office.publish("wrong", parts, { forms });
    await office.register("wrong");
    const [before] = await office.instances("wrong");
    const task = await office.task("Ask");
    const refusal = await refusalOf(office.complete("Ask", "responder-1", { words: "好" }), "INSTANCE_HAS_INCIDENT");
    expect(refusal.details).to.deep.include({ elementId: "Which", cause: "CONDITION_NOT_BOOLEAN" });
    expect(await office.task("Ask")).to.deep.equal(task);
    const [after] = await office.instances("wrong");
    expect(after).to.deep.include({ state: "incident", engineState: before?.engineState, variables: before?.variables });
    const [incident] = await openIncidents(office);
    expect(incident).to.deep.include({ elementId: "Which", code: "CONDITION_NOT_BOOLEAN", actor: "responder-1" });
    await refusalOf(office.complete("Ask", "responder-1", { words: "好" }), "INSTANCE_HAS_INCIDENT");
    expect(await openIncidents(office)).to.have.length(1);
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("is retried with the values that were given, in the name of who gave them", async () => {
    const office = await open();
    await office.publish("calls", callsMissing, { forms });
    await office.register("calls");
    await refusalOf(office.complete("Ask", "responder-1", { words: "原话" }), "INSTANCE_HAS_INCIDENT");
    const [incident] = await openIncidents(office);
    const retry = async (by: string) => retryIncident(office.world, { actor: await office.as(by), incidentKey: incident?.key ?? "" });
    await refusalOf(retry("responder-1"), "NOT_ALLOWED");
    await refusalOf(retry("process-admin"), "INSTANCE_HAS_INCIDENT");
    expect(await openIncidents(office)).to.have.length(1);
    await office.publish("called", twoTasks());
    await retry("process-admin");
    expect(await openIncidents(office)).to.have.length(0);
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    const [instance] = await office.instances("calls");
    const done = (await office.events(instance?.key ?? "")).find(({ kind }) => kind === "taskCompleted");
    expect(done).to.deep.include({ actor: "responder-1" });
    expect(done?.data.values).to.deep.equal({ words: "原话" });
    await refusalOf(retry("process-admin"), "NOT_FOUND");
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("leaves nothing behind where the matter was only being registered", async () => {
    const office = await open();
    const parts = [startEvent("Start"), callActivity("Call", "called"), endEvent("End"), path("Start", "Call", "End")];
    await office.publish("calls", parts);
    const refusal = await refusalOf(office.register("calls"), "PROCESS_CANNOT_START");
    expect(refusal.details).to.deep.include({ elementId: "Call", cause: "CALLED_PROCESS_MISSING" });
    expect(await office.instances("calls")).to.deep.equal([]);
    expect(await office.read(({ sequences }) => sequences.next("receipt-2026").catch(() => 1))).to.equal(1);
  });

  it("of a timer holds the instance's timers; a retry fires it, and the history says so", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      catchEvent("Wait", timerDefinition("duration", "PT1H")),
      callActivity("Call", "called"),
      endEvent("End"),
      path("Start", "Wait", "Call", "End"),
    ];
    await office.publish("waits", parts);
    await office.register("waits");
    await office.clockTo("2026-03-02T10:30:00+08:00");
    await office.clockTo("2026-03-02T11:30:00+08:00");
    const [incident, ...more] = await openIncidents(office);
    expect(more).to.deep.equal([]);
    expect(incident).to.deep.include({ actor: "system", code: "CALLED_PROCESS_MISSING" });
    await office.publish("called", twoTasks());
    await retryIncident(office.world, { actor: await office.as("process-admin"), incidentKey: incident?.key ?? "" });
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    const [instance] = await office.instances("waits");
    expect((await office.events(instance?.key ?? "")).filter(({ kind }) => kind === "timerFired")).to.have.length(1);
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal(null);
  });

  it("that was cancelled meanwhile is not brought back by a retry", async () => {
    const office = await open();
    await office.publish("calls", callsMissing, { forms });
    const { instanceKey } = await office.register("calls");
    await refusalOf(office.complete("Ask", "responder-1"), "INSTANCE_HAS_INCIDENT");
    const [incident] = await openIncidents(office);
    const actor = await office.as("process-admin");
    await operateInstance(office.world, { actor, instanceKey, act: "cancel", reason: "撤回" });
    expect(await openIncidents(office)).to.deep.equal([]);
    await refusalOf(retryIncident(office.world, { actor, incidentKey: incident?.key ?? "" }), "NOT_FOUND");
    const [instance] = await office.instances("calls");
    expect(instance?.state).to.equal("cancelled");
  });
});

describe("a called case whose caller stands at an incident", () => {
  it("does not keep the worker busy: its timer is tried again when the lease is over", async () => {
    const office = await openOffice();
    const called = [startEvent("S"), catchEvent("Wait", timerDefinition("duration", "PT1H")), endEvent("E"), path("S", "Wait", "E")];
    await office.publish("called", called);
    const parts = [
      startEvent("Start"),
      parallel("Split"),
      callActivity("Call", "called"),
      userTask("Ask", { candidateGroups: responders }),
      callActivity("Missing", "missing"),
      parallel("Join"),
      endEvent("End"),
      path("Start", "Split", "Call", "Join", "End"),
      path("Split", "Ask", "Missing", "Join"),
    ];
    await office.publish("calls", parts);
    await office.register("calls");
    await refusalOf(office.complete("Ask", "responder-1"), "INSTANCE_HAS_INCIDENT");
    let claims = 0;
    const { unitOfWork } = office.world;
    const counted = {
      ...unitOfWork,
      transact: <T>(work: Parameters<typeof unitOfWork.transact<T>>[0]) => {
        claims += 1;
        return unitOfWork.transact(work);
      },
    };
    Object.assign(office.world, { unitOfWork: counted });
    await office.clockTo("2026-03-02T10:30:00+08:00");
    expect(claims).to.be.below(8);
  });
});
