import { expect } from "chai";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { returnTask } from "../../../engine/usecases/return-task.ts";
import { refusalOf } from "../../contract/store.ts";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, parallel, startEvent, userTask } from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors } from "../../support/office.ts";
import { twoTasks } from "./small-processes.ts";

const groups = '=["first-responder@village-1", "mediator@village-1"]';
const responders = { candidateGroups: groups };

async function giveBack(office: Office, from: string, to: string, { by = "mediator-1", reason = "材料不全" } = {}): Promise<void> {
  await returnTask(office.world, { actor: await office.as(by), taskKey: (await office.task(from)).key, toElementId: to, reason });
}

onBothExecutors("returning a task", (open) => {
  it("sends the case back to who did the earlier step, as a new attempt over unchanged history", async () => {
    const office = await open();
    await office.publish("two", twoTasks({ ask: responders, check: responders }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    await giveBack(office, "Check", "Ask");
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    expect(await office.task("Ask")).to.deep.include({ attempt: 2, assignee: "responder-1" });
    await office.complete("Ask", "responder-1");
    expect(await office.task("Check")).to.deep.include({ attempt: 2, assignee: null });
    await office.complete("Check", "mediator-1");
    const [instance] = await office.instances("two");
    expect(instance?.state).to.equal("completed");
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("tells in the history that the task was opened to who did it before", async () => {
    const office = await open();
    await office.publish("two", twoTasks({ ask: responders, check: responders }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    await giveBack(office, "Check", "Ask");
    const [instance] = await office.instances("two");
    const events = await office.events(instance?.key ?? "");
    expect(events.filter(({ kind }) => kind === "taskReturned").map(({ data }) => data)).to.have.length(1);
    const opened = events.findLast(({ kind }) => kind === "taskOpened");
    expect(opened?.data).to.deep.include({ assignee: "responder-1" });
  });

  it("goes to steps that were really taken and lie before, and nowhere else", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Ask", responders),
      exclusive("Which", { default: "Which_Short" }),
      userTask("Long", responders),
      userTask("Short", responders),
      userTask("Check", responders),
      userTask("After", responders),
      endEvent("End"),
      path("Start", "Ask", "Which"),
      flow("Which", "Long", { when: "=false" }),
      flow("Which", "Short"),
      path("Long", "Check"),
      path("Short", "Check", "After", "End"),
    ];
    await office.publish("ways", parts);
    await office.register("ways");
    await office.complete("Ask", "responder-1");
    await office.complete("Short", "responder-1");
    for (const to of ["Long", "After", "Check", "Start", "Which", "NoSuchThing"]) {
      const refusal = await refusalOf(giveBack(office, "Check", to), "RETURN_NOT_LEGAL");
      expect(refusal.details.legal).to.deep.equal(["Short", "Ask"]);
    }
    await refusalOf(giveBack(office, "Check", "Ask", { reason: " " }), "REASON_REQUIRED");
    await refusalOf(giveBack(office, "Check", "Ask", { by: "responder-2" }), "NOT_ALLOWED");
    await giveBack(office, "Check", "Ask");
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
  });

  it("does not reach out of one branch into another", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Ask", responders),
      parallel("Split"),
      userTask("Left", responders),
      userTask("LeftTwo", responders),
      userTask("Right", responders),
      parallel("Join"),
      endEvent("End"),
      path("Start", "Ask", "Split", "Left", "LeftTwo", "Join", "End"),
      path("Split", "Right", "Join"),
    ];
    await office.publish("ways", parts);
    await office.register("ways");
    await office.complete("Ask", "responder-1");
    await office.complete("Right", "responder-1");
    await office.complete("Left", "responder-1");
    const refusal = await refusalOf(giveBack(office, "LeftTwo", "Right"), "RETURN_NOT_LEGAL");
    expect(refusal.details.legal).to.include("Left").and.not.to.include("Right");
    await giveBack(office, "LeftTwo", "Left");
    await office.complete("Left", "responder-1");
    await office.complete("LeftTwo", "responder-1");
    const [instance] = await office.instances("ways");
    expect(instance?.state).to.equal("completed");
  });

  it("leaves the step to its candidates where who did it has left", async () => {
    const office = await open();
    await office.publish("two", twoTasks({ ask: responders, check: responders }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    await office.world.unitOfWork.transact(async ({ people }) => {
      await people.save({ ...(await people.get("responder-1")), disabledAt: "2026-03-02T01:00:00.000Z" });
    });
    await giveBack(office, "Check", "Ask");
    expect((await office.task("Ask")).assignee).to.equal(null);
    await claimTask(office.world, { actor: await office.as("mediator-1"), taskKey: (await office.task("Ask")).key });
  });
});
