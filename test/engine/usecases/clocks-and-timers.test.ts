import { expect } from "chai";
import { changeClock } from "../../../engine/usecases/change-clock.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { refusalOf } from "../../contract/store.ts";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  catchEvent,
  endEvent,
  serviceTask,
  startEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors, openOffice } from "../../support/office.ts";

const responders = '="first-responder@village-1"';
const clock = { name: "办理", budget: "=3", unit: "workingDays", warning: "=1" };
/** Ask with three working days; at its end the overdue fact, while the work goes on. */
const underClock = [
  startEvent("Start"),
  userTask("Ask", { candidateGroups: responders, clock }),
  boundaryEvent("Warn", "Ask", timerDefinition("date", "=clock.warning"), { interrupting: false }),
  userTask("Soon", { candidateGroups: responders }),
  endEvent("Warned"),
  boundaryEvent("Late", "Ask", timerDefinition("date", "=clock.end"), { interrupting: false }),
  serviceTask("Record", { type: "clauseflow:record-overdue", inputs: { clock: '="办理"' } }),
  endEvent("Recorded"),
  endEvent("End"),
  path("Start", "Ask", "End"),
  path("Warn", "Soon", "Warned"),
  path("Late", "Record", "Recorded"),
];

const clockOf = (office: Office, matterId: string) => office.read(async ({ clocks }) => (await clocks.listByMatter(matterId))[0]);
const kindsOf = async (office: Office, process: string): Promise<readonly string[]> => {
  const [instance] = await office.instances(process);
  return (await office.events(instance?.key ?? "")).map(({ kind }) => kind);
};

onBothExecutors("a term", (open) => {
  it("runs out by an overdue fact on the matter; nothing is decided by it", async () => {
    const office = await open();
    await office.publish("term", underClock);
    const { matterId } = await office.register("term");
    expect(await office.task("Ask")).to.deep.include({ dueAt: "2026-03-05T09:30:00.000Z" });
    await office.clockTo((await office.task("Ask")).warnAt ?? "");
    expect(await office.openTasks()).to.deep.equal(["Ask", "Soon"]);
    await office.clockTo("2026-03-05T17:29:00+08:00");
    expect(await kindsOf(office, "term")).not.to.include("overdue");
    await office.clockTo("2026-03-05T17:31:00+08:00");
    await office.clockTo("2026-03-06T17:31:00+08:00");
    expect((await kindsOf(office, "term")).filter((kind) => kind === "overdue")).to.have.length(1);
    expect((await office.read(({ matters }) => matters.get(matterId))).overdue).to.equal(true);
    expect(await office.openTasks()).to.deep.equal(["Ask", "Soon"]);
    await office.complete("Ask", "responder-1");
    expect((await clockOf(office, matterId))?.state).to.equal("stopped");
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("stands still while paused, moves its timers and tasks when resumed or extended, each with reason and approver", async () => {
    const office = await open();
    await office.publish("term", underClock);
    const { matterId } = await office.register("term");
    const clockId = (await clockOf(office, matterId))?.id ?? "";
    const deputy = await office.as("village-deputy-1");
    await refusalOf(
      changeClock(office.world, { actor: await office.as("responder-1"), clockId, act: "pause", reason: "忙" }),
      "NOT_ALLOWED",
    );
    office.setClock("2026-03-03T10:00:00+08:00");
    await changeClock(office.world, { actor: deputy, clockId, act: "pause", reason: "等待鉴定" });
    expect(await office.task("Ask")).to.deep.include({ dueAt: null, paused: true });
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal(null);
    await office.clockTo("2026-03-10T10:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    await refusalOf(changeClock(office.world, { actor: deputy, clockId, act: "pause", reason: "再等" }), "CLOCK_NOT_RUNNING");
    await changeClock(office.world, { actor: deputy, clockId, act: "resume" });
    const resumed = await office.task("Ask");
    expect(Date.parse(resumed.dueAt ?? "")).to.be.above(Date.parse("2026-03-10"));
    await refusalOf(changeClock(office.world, { actor: deputy, clockId, act: "extend", units: 2, reason: "疑难" }), "NOT_ALLOWED");
    await changeClock(office.world, { actor: await office.as("secretary"), clockId, act: "extend", units: 2, reason: "疑难" });
    const extended = await office.task("Ask");
    expect(Date.parse(extended.dueAt ?? "")).to.be.above(Date.parse(resumed.dueAt ?? ""));
    const due = await office.read(({ timers }) => timers.listByClock(clockId));
    expect(due.map(({ dueAt }) => dueAt)).to.include(extended.dueAt);
    await office.clockTo(resumed.dueAt ?? "");
    expect(await kindsOf(office, "term")).not.to.include("overdue");
    await office.clockTo(new Date(Date.parse(extended.dueAt ?? "") + 60_000).toISOString());
    expect(await kindsOf(office, "term")).to.include("overdue");
    expect(await kindsOf(office, "term")).to.include.members(["clockPaused", "clockResumed", "clockExtended"]);
    await refusalOf(
      changeClock(office.world, { actor: await office.as("secretary"), clockId, act: "extend", units: 1, reason: "再宽" }),
      "EXTENSION_NOT_ALLOWED",
    );
    expect(await office.isChainWhole()).to.equal(true);
  });
});

onBothExecutors("a suspended case", (open) => {
  it("holds its timers, and what became due meanwhile fires once after resuming", async () => {
    const office = await open();
    await office.publish("term", underClock);
    const { instanceKey } = await office.register("term");
    const operate = async (by: string, act: "suspend" | "resume" | "cancel") =>
      operateInstance(office.world, { actor: await office.as(by), instanceKey, act, reason: "核查" });
    await refusalOf(operate("responder-1", "suspend"), "NOT_ALLOWED");
    await operate("process-admin", "suspend");
    await refusalOf(operate("process-admin", "suspend"), "INSTANCE_NOT_ACTIVE");
    await refusalOf(office.complete("Ask", "responder-1"), "INSTANCE_NOT_ACTIVE");
    await office.clockTo("2026-03-20T10:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    await operate("process-admin", "resume");
    await refusalOf(operate("process-admin", "resume"), "INSTANCE_NOT_SUSPENDED");
    await office.clockTo("2026-03-20T10:01:00+08:00");
    await office.clockTo("2026-03-20T10:02:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Ask", "Soon"]);
    expect((await kindsOf(office, "term")).filter((kind) => kind === "overdue")).to.have.length(1);
  });

  it("stops what it has called with it, and both go on together", async () => {
    const office = await open();
    await office.publish("called", [
      startEvent("S"),
      userTask("Inner", { candidateGroups: responders }),
      endEvent("E"),
      path("S", "Inner", "E"),
    ]);
    const parts = [startEvent("Start"), callActivity("Call", "called"), userTask("Then", { candidateGroups: responders }), endEvent("End")];
    await office.publish("calls", [...parts, path("Start", "Call", "Then", "End")]);
    const { instanceKey } = await office.register("calls");
    const actor = await office.as("process-admin");
    await operateInstance(office.world, { actor, instanceKey, act: "suspend", reason: "核查" });
    await refusalOf(office.complete("Inner", "responder-1"), "INSTANCE_NOT_ACTIVE");
    await operateInstance(office.world, { actor, instanceKey, act: "resume", reason: "查清" });
    await office.complete("Inner", "responder-1");
    expect(await office.openTasks()).to.deep.equal(["Then"]);
    await operateInstance(office.world, { actor, instanceKey, act: "cancel", reason: "撤回" });
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("that is cancelled leaves no task, timer, clock or subscription open, and its matter withdrawn", async () => {
    const office = await open();
    await office.publish("term", underClock);
    const { instanceKey, matterId } = await office.register("term");
    await operateInstance(office.world, { actor: await office.as("process-admin"), instanceKey, act: "cancel", reason: "当事人撤回" });
    expect(await office.openTasks()).to.deep.equal([]);
    expect(await office.read(({ timers }) => timers.listByInstance(instanceKey))).to.deep.equal([]);
    expect((await clockOf(office, matterId))?.state).to.equal("stopped");
    const matter = await office.read(({ matters }) => matters.get(matterId));
    expect(matter).to.deep.include({ status: "withdrawn", result: "当事人撤回", closedAt: "2026-03-02T01:00:00.000Z" });
    await refusalOf(
      operateInstance(office.world, { actor: await office.as("process-admin"), instanceKey, act: "cancel", reason: "再来" }),
      "INSTANCE_NOT_ACTIVE",
    );
    expect(await office.isChainWhole()).to.equal(true);
  });
});

describe("a timer start event", () => {
  const weekly = [
    startEvent("Every", timerDefinition("cycle", "R2/P7D")),
    userTask("Meet", { candidateGroups: '="centre-deputy@town"' }),
    endEvent("End"),
    path("Every", "Meet", "End"),
  ];

  it("starts an instance each time it is due, counted from when it was due and not from when it fired", async () => {
    const office = await openOffice();
    await office.publish("weekly", weekly);
    await office.clockTo("2026-03-09T12:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Meet"]);
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal("2026-03-16T01:00:00.000Z");
    await office.clockTo("2026-04-30T12:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Meet", "Meet"]);
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal(null);
    const [instance] = await office.instances("weekly");
    expect(instance).to.deep.include({ matterId: null, startedBy: "system" });
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("whose start fails is tried again every hour, told each time, and the weeks after do not shift", async () => {
    const office = await openOffice();
    const calling = [startEvent("Every", timerDefinition("cycle", "R2/P7D")), callActivity("Call", "missing"), endEvent("End")];
    await office.publish("weekly", [...calling, path("Every", "Call", "End")]);
    await office.clockTo("2026-03-09T09:00:00+08:00");
    await office.clockTo("2026-03-09T09:59:00+08:00");
    await office.clockTo("2026-03-09T10:00:00+08:00");
    const told = (await office.events("office")).filter(({ kind }) => kind === "incidentRaised");
    expect(told.map(({ data }) => data.code)).to.deep.equal(["CALLED_PROCESS_MISSING", "CALLED_PROCESS_MISSING"]);
    expect(await office.instances("weekly")).to.deep.equal([]);
    await office.publish("missing", [startEvent("S"), userTask("Meet"), endEvent("E"), path("S", "Meet", "E")]);
    await office.clockTo("2026-03-09T11:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Meet"]);
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal("2026-03-16T01:00:00.000Z");
  });

  it("is armed anew by a new version, and the old one's is gone", async () => {
    const office = await openOffice();
    await office.publish("weekly", weekly);
    const daily = [startEvent("Every", timerDefinition("cycle", "R1/P1D")), endEvent("End"), path("Every", "End")];
    await office.publish("weekly", daily);
    expect(await office.read(({ timers }) => timers.listByBundle("weekly"))).to.have.length(1);
    expect(await office.read(({ timers }) => timers.nextDue())).to.equal("2026-03-03T01:00:00.000Z");
    await office.clockTo("2026-04-30T12:00:00+08:00");
    expect((await office.instances("weekly")).map(({ version }) => version)).to.deep.equal([2]);
  });
});

onBothExecutors("an overdue timer", (open) => {
  it("fires by the worker only, once, however late", async () => {
    const office = await open();
    const parts = [startEvent("Start"), catchEvent("Wait", timerDefinition("duration", "PT1H")), userTask("Then"), endEvent("End")];
    await office.publish("waits", [...parts, path("Start", "Wait", "Then", "End")]);
    await office.register("waits");
    office.setClock("2027-03-02T09:00:00+08:00");
    await office.publish("waits", [...parts, path("Start", "Wait", "Then", "End")]);
    expect(await office.openTasks()).to.deep.equal([]);
    await office.clockTo("2027-03-02T09:00:00+08:00");
    await office.clockTo("2027-03-02T09:00:00+08:00");
    expect(await office.openTasks()).to.deep.equal(["Then"]);
    const then = await office.task("Then");
    expect(then.candidateGroups, "without assignment it belongs to the starter's unit").to.include("first-responder@village-1");
  });
});
