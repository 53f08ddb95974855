import { expect } from "chai";
import { claimTask } from "../../../../engine/usecases/claim-task.ts";
import { delegateTask } from "../../../../engine/usecases/delegate-task.ts";
import { disablePerson } from "../../../../engine/usecases/people/disable-person.ts";
import { transferTask } from "../../../../engine/usecases/transfer-task.ts";
import { refusalOf } from "../../../contract/store.ts";
import { path } from "../../../support/diagram.ts";
import { endEvent, startEvent, userTask } from "../../../support/diagram-elements.ts";
import { type Office, openOffice } from "../../../support/office.ts";

const reason = "调离";

describe("a leaver's open work", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  const taskOf = async (groups: string) => {
    await office.publish("P", [startEvent("S"), userTask("Handle", { candidateGroups: groups }), endEvent("E"), path("S", "Handle", "E")]);
    await office.register("P");
    return office.task("Handle");
  };
  const leave = async (id: string, handOverTo: string | null) =>
    disablePerson(office.world, { actor: await office.as("admin"), id, handOverTo, reason });

  it("goes to whoever it is handed over to, who is told, and the history says so", async () => {
    const task = await taskOf("office-staff@civil-office");
    await claimTask(office.world, { actor: await office.as("civil-1"), taskKey: task.key });
    expect((await leave("civil-1", "civil-head")).tasksHandedOver).to.equal(1);
    expect(await office.task("Handle")).to.deep.include({ assignee: "civil-head", candidateUsers: ["civil-head"], delegatedBy: null });
    const handed = (await office.events(task.instanceKey)).filter(({ kind }) => kind === "workHandedOver");
    expect(handed.map(({ actor, elementId, data }) => ({ actor, elementId, data }))).to.deep.equal([
      { actor: "admin", elementId: "Handle", data: { task: task.key, from: "civil-1", to: "civil-head" } },
    ]);
    const written = (await office.events("office")).filter(({ kind }) => kind === "personDisabled" || kind === "workHandedOver");
    expect(written.map(({ kind, data }) => ({ kind, data }))).to.deep.equal([
      { kind: "personDisabled", data: { person: "civil-1", reason } },
      { kind: "workHandedOver", data: { from: "civil-1", to: "civil-head", tasks: [task.key] } },
    ]);
    const notices = await office.read(({ notices: all }) => all.listOfPerson("civil-head", { before: null, limit: 9, unreadOnly: true }));
    expect(notices.map(({ code, details }) => ({ code, details }))).to.deep.equal([{ code: "workHandedOver", details: { tasks: 1 } }]);
    await office.complete("Handle", "civil-head");
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("goes back to its other candidates without a receiver", async () => {
    const task = await taskOf("office-staff@civil-office,office-head@civil-office");
    await claimTask(office.world, { actor: await office.as("civil-1"), taskKey: task.key });
    await leave("civil-1", null);
    expect(await office.task("Handle")).to.deep.include({ assignee: null, candidateUsers: [] });
    await office.complete("Handle", "civil-head");
  });

  it("is never left open to nobody: somebody has to be named first, and nothing happens until then", async () => {
    const task = await taskOf("office-staff@civil-office");
    await claimTask(office.world, { actor: await office.as("civil-1"), taskKey: task.key });
    const refusal = await refusalOf(leave("civil-1", null), "HAND_OVER_NEEDED");
    expect(refusal.details).to.deep.equal({ person: "civil-1", tasks: [{ key: task.key, name: task.name }] });
    expect((await office.task("Handle")).assignee).to.equal("civil-1");
    expect((await office.read(({ people }) => people.get("civil-1"))).disabledAt).to.equal(null);
  });

  it("that was lent goes back to who lent it; what the leaver lent comes back to the receiver", async () => {
    const task = await taskOf("office-head@civil-office");
    await claimTask(office.world, { actor: await office.as("civil-head"), taskKey: task.key });
    await delegateTask(office.world, { actor: await office.as("civil-head"), taskKey: task.key, to: "civil-1", reason: null });
    await leave("civil-head", "land-head");
    expect(await office.task("Handle")).to.deep.include({ assignee: "civil-1", delegatedBy: "land-head" });
    await leave("civil-1", null);
    expect(await office.task("Handle")).to.deep.include({ assignee: "land-head", delegatedBy: null });
  });

  it("that names the leaver beside others no longer does", async () => {
    const task = await taskOf("office-staff@civil-office");
    await claimTask(office.world, { actor: await office.as("civil-1"), taskKey: task.key });
    await transferTask(office.world, { actor: await office.as("civil-1"), taskKey: task.key, to: "land-1", reason: "转办" });
    await transferTask(office.world, { actor: await office.as("land-1"), taskKey: task.key, to: "justice-1", reason: "转办" });
    await leave("land-1", null);
    expect(await office.task("Handle")).to.deep.include({ assignee: "justice-1", candidateUsers: ["justice-1"] });
  });

  it("goes to nobody who is gone, unknown, without a post, or the leaver", async () => {
    await leave("land-1", null);
    for (const to of ["nobody", "land-1", "civil-1"]) await refusalOf(leave("civil-1", to), "UNKNOWN_PERSON");
    await refusalOf(
      disablePerson(office.world, { actor: await office.as("admin"), id: "civil-1", handOverTo: null, reason: " " }),
      "REASON_REQUIRED",
    );
  });
});
