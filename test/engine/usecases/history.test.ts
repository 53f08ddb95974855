import { expect } from "chai";
import type { Event, EventKind } from "../../../engine/domain/event.ts";
import type { Queries } from "../../../engine/ports/queries.ts";
import type { Repositories } from "../../../engine/ports/repositories.ts";
import { verifyStreams } from "../../../engine/usecases/audit/verify-audit.ts";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { returnTask } from "../../../engine/usecases/return-task.ts";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  endEvent,
  exclusive,
  parallel,
  serviceTask,
  startEvent,
  subProcess,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors } from "../../support/office.ts";
import { twoTasks } from "./small-processes.ts";

const responders = '="first-responder@village-1"';
const rich = [
  startEvent("Start"),
  parallel("Split"),
  subProcess("Inner", [
    startEvent("InnerStart"),
    userTask("Draft", { candidateGroups: responders, clock: { name: "拟稿", budget: "=2", unit: "workingDays" } }),
    userTask("Review", { candidateGroups: responders }),
    endEvent("InnerEnd"),
    path("InnerStart", "Draft", "Review", "InnerEnd"),
  ]),
  boundaryEvent("TooLong", "Inner", timerDefinition("duration", "P3D")),
  callActivity("Call", "two"),
  serviceTask("Tell", { type: "clauseflow:notify", inputs: { people: '=["responder-1"]', notice: '="answered"' } }),
  parallel("Join"),
  exclusive("Merge"),
  endEvent("End"),
  path("Start", "Split", "Inner", "Tell", "Merge", "Join", "End"),
  path("Split", "Call", "Join"),
  path("TooLong", "Merge"),
];

async function everyEvent(office: Office): Promise<readonly Event[]> {
  const instances = [...(await office.instances("rich")), ...(await office.instances("two"))];
  return (await Promise.all(instances.map(({ key }) => office.events(key)))).flat();
}

/** What opens has to be told closed, once, and in this order. */
const pairs: readonly (readonly [EventKind, readonly EventKind[]])[] = [
  ["entered", ["completed", "terminated"]],
  ["taskOpened", ["taskCompleted", "taskCancelled", "taskReturned"]],
  ["clockStarted", ["clockStopped"]],
];

function expectPairs(events: readonly Event[]): void {
  for (const [opened, closed] of pairs) {
    const opens = events.filter(({ kind }) => kind === opened);
    for (const { stream, seq, executionId, elementId } of opens) {
      const ends = events.filter(
        (event) =>
          event.stream === stream && event.executionId === executionId && closed.includes(event.kind) && event.elementId === elementId,
      );
      expect(ends.length, `${opened} of ${elementId} is told to end`).to.be.at.least(1);
      expect(ends.every((end) => end.seq > seq)).to.equal(true);
    }
  }
}

onBothExecutors("the history", (open) => {
  it("tells every opening and every end of a case that ran its course, in chains that hold", async () => {
    const office = await open();
    await office.publish("two", twoTasks());
    await office.publish("rich", rich);
    await office.register("rich");
    await claimTask(office.world, { actor: await office.as("responder-1"), taskKey: (await office.task("Draft")).key });
    await office.complete("Draft", "responder-1");
    await returnTask(office.world, {
      actor: await office.as("responder-1"),
      taskKey: (await office.task("Review")).key,
      toElementId: "Draft",
      reason: "改",
    });
    for (const task of ["Draft", "Review", "Ask", "Check"]) await office.complete(task, "responder-1");
    expect((await office.instances("rich")).map(({ state }) => state)).to.deep.equal(["completed"]);
    const events = await everyEvent(office);
    expectPairs(events);
    const opened = events.filter(({ kind }) => kind === "taskOpened").map(({ elementId, attempt }) => `${elementId} ${attempt}`);
    expect(opened.toSorted()).to.deep.equal(["Ask 1", "Check 1", "Draft 1", "Draft 2", "Review 1", "Review 2"]);
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("of a case that was cut short tells every end as well", async () => {
    const office = await open();
    await office.publish("two", twoTasks());
    await office.publish("rich", rich);
    await office.register("rich");
    await office.clockTo("2026-03-06T10:00:00+08:00");
    const { instanceKey } = await office.register("rich");
    expect(await office.openTasks()).to.deep.equal(["Ask", "Ask", "Draft"]);
    await operateInstance(office.world, { actor: await office.as("process-admin"), instanceKey, act: "cancel", reason: "误登" });
    await office.complete("Ask", "responder-1");
    await office.complete("Check", "responder-1");
    expectPairs(await everyEvent(office));
    expect((await office.instances("two")).map(({ state }) => state).toSorted()).to.deep.equal(["cancelled", "completed"]);
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("has for every open task the event that opened it, and for every completed one its values", async () => {
    const office = await open();
    await office.publish("two", twoTasks());
    await office.publish("rich", rich);
    await office.register("rich");
    await office.complete("Draft", "responder-1");
    const events = await everyEvent(office);
    for (const instance of [...(await office.instances("rich")), ...(await office.instances("two"))]) {
      const tasks = await office.read((repositories) => repositories.tasks.listByInstance(instance.key));
      for (const { key, state, elementId } of tasks) {
        const own = events.filter(({ data }) => data.task === key).map(({ kind }) => kind);
        expect(own, elementId).to.include("taskOpened");
        expect(own.includes("taskCompleted"), elementId).to.equal(state === "completed");
      }
    }
  });

  it("that somebody has changed or cut is found, with the place", async () => {
    const office = await open();
    await office.publish("two", twoTasks());
    const { instanceKey } = await office.register("two");
    const tampered = (forge: (events: readonly Event[]) => readonly Event[]) => ({
      unitOfWork: {
        ...office.world.unitOfWork,
        read: <T>(work: (repositories: Repositories, queries: Queries) => Promise<T>) =>
          office.world.unitOfWork.read(async (repositories, queries) => {
            const list: Repositories["events"]["list"] = async (stream, page) => {
              const events = await repositories.events.list(stream, { ...page, afterSeq: 0 });
              return stream === instanceKey
                ? forge(events).filter(({ seq }) => seq > page.afterSeq)
                : events.filter(({ seq }) => seq > page.afterSeq);
            };
            return work({ ...repositories, events: { ...repositories.events, list } }, queries);
          }),
      },
    });
    const verdict = async (forge: (events: readonly Event[]) => readonly Event[]) =>
      (await verifyStreams(tampered(forge), null)).firstBroken;
    expect(await verdict((events) => events)).to.equal(null);
    expect(await verdict((events) => events.map((event) => (event.seq === 2 ? { ...event, actor: "admin" } : event)))).to.deep.equal({
      stream: instanceKey,
      seq: 2,
    });
    expect(await verdict((events) => events.filter(({ seq }) => seq !== 3))).to.deep.include({ stream: instanceKey });
    const whole = (await office.events(instanceKey)).length;
    expect(await verdict((events) => events.slice(0, -1))).to.deep.equal({ stream: instanceKey, seq: whole });
  });
});
