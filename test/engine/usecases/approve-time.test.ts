import { expect } from "chai";
import { changeClock } from "../../../engine/usecases/change-clock.ts";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { refusalOf } from "../../contract/store.ts";
import { path } from "../../support/diagram.ts";
import { endEvent, startEvent, userTask } from "../../support/diagram-elements.ts";
import { type Office, openOffice } from "../../support/office.ts";

const reason = "等待鉴定";

describe("more time for a task", () => {
  let office: Office;
  /** Everybody named may take the task; the first does. */
  const underClock = async (...groups: readonly string[]): Promise<string> => {
    const clock = { name: "办理", budget: "=5", unit: "workingDays" };
    const handle = userTask("Handle", { candidateGroups: groups.join(","), clock });
    await office.publish("P", [startEvent("S"), handle, endEvent("E"), path("S", "Handle", "E")]);
    await office.register("P");
    const [only] = await office.read(({ clocks }) => clocks.listOpen({ after: null, limit: 9 }));
    return only?.id ?? "";
  };
  const take = async (account: string) =>
    claimTask(office.world, { actor: await office.as(account), taskKey: (await office.task("Handle")).key });
  const pause = async (clockId: string, by: string) =>
    changeClock(office.world, { actor: await office.as(by), clockId, act: "pause", reason });
  const resume = async (clockId: string, by: string) => changeClock(office.world, { actor: await office.as(by), clockId, act: "resume" });
  const extend = async (clockId: string, by: string) =>
    changeClock(office.world, { actor: await office.as(by), clockId, act: "extend", units: 5, reason });
  const reasonsOf = async (refused: Promise<void>) => {
    const { reasons } = (await refusalOf(refused, "NOT_ALLOWED")).details as { readonly reasons: readonly { readonly code: string }[] };
    return reasons.map(({ code }) => code);
  };
  beforeEach(async () => {
    office = await openOffice();
  });

  it("is not approved by who works on it: the village's deputy asks the town's", async () => {
    const clock = await underClock("centre-deputy@village-1");
    await take("village-deputy-1");
    expect(await reasonsOf(pause(clock, "village-deputy-1"))).to.deep.equal(["SELF_APPROVAL"]);
    await pause(clock, "deputy");
    // Letting the time run on is nobody's gain.
    await resume(clock, "village-deputy-1");
  });

  it("goes one level up where everybody who approves works on it, and only there", async () => {
    const clock = await underClock("party-secretary@town");
    expect(await reasonsOf(extend(clock, "leader-1"))).to.deep.equal(["POST_NEEDED"]);
    await take("secretary");
    expect(await reasonsOf(extend(clock, "secretary"))).to.deep.equal(["SELF_APPROVAL"]);
    await extend(clock, "leader-1");
  });

  it("is approved as ever by who only could have taken the task", async () => {
    const clock = await underClock("centre-deputy@town", "office-staff@civil-office");
    await take("civil-1");
    await pause(clock, "deputy");
  });
});
