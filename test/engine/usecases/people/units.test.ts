import { expect } from "chai";
import { changeUnit } from "../../../../engine/usecases/people/change-unit.ts";
import { createUnit } from "../../../../engine/usecases/people/create-unit.ts";
import { disablePerson } from "../../../../engine/usecases/people/disable-person.ts";
import { refusalOf } from "../../../contract/store.ts";
import { path } from "../../../support/diagram.ts";
import { endEvent, startEvent, userTask } from "../../../support/diagram-elements.ts";
import { type Office, openOffice } from "../../../support/office.ts";

describe("units", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  const add = async (id: string, parent: string | null) =>
    createUnit(office.world, { actor: await office.as("admin"), id, name: `单位 ${id}`, nameEn: null, level: "office", parent });
  const unit = async (id: string) => (await office.read(({ people }) => people.units())).find((one) => one.id === id);
  const alter = async (id: string, changed: { readonly parent?: string | null; readonly closed?: boolean }) => {
    const { level: _level, ...before } = (await unit(id)) ?? { id, name: id, nameEn: null, level: "office", parent: null, closed: false };
    return changeUnit(office.world, { ...before, ...changed, actor: await office.as("admin") });
  };

  it("are added below an open unit, once each, by the administrator", async () => {
    await add("water-office", "town");
    expect(await unit("water-office")).to.include({ name: "单位 water-office", parent: "town", closed: false });
    await refusalOf(add("water-office", "town"), "UNIT_TAKEN");
    await refusalOf(add("other", "nowhere"), "UNKNOWN_UNIT");
    const details = { id: "x", name: "x", nameEn: null, level: "office", parent: null } as const;
    await refusalOf(createUnit(office.world, { actor: await office.as("secretary"), ...details }), "NOT_ALLOWED");
  });

  it("never stand below themselves", async () => {
    for (const parent of ["village-1", "grid-1"]) await refusalOf(alter("village-1", { parent }), "UNIT_CIRCLE");
    expect((await alter("grid-1", { parent: "village-2" })).parent).to.equal("village-2");
  });

  it("are closed only without open units below, people in posts, or open work", async () => {
    const causeOf = async (id: string) => (await refusalOf(alter(id, { closed: true }), "UNIT_IN_USE")).details.cause;
    expect(await causeOf("village-1")).to.equal("units");
    expect(await causeOf("grid-1")).to.equal("people");
    await add("water-office", "town");
    await office.publish("P", [
      startEvent("S"),
      userTask("Handle", { candidateGroups: "office-staff@water-office" }),
      endEvent("E"),
      path("S", "Handle", "E"),
    ]);
    await office.register("P");
    expect(await causeOf("water-office")).to.equal("work");
    await disablePerson(office.world, { actor: await office.as("admin"), id: "grid-1", handOverTo: null, reason: "离职" });
    expect((await alter("grid-1", { closed: true })).closed).to.equal(true);
    await refusalOf(add("below", "grid-1"), "UNKNOWN_UNIT");
    expect((await alter("grid-1", { closed: false })).closed).to.equal(false);
  });

  it("that are unknown cannot be changed", async () => {
    await refusalOf(alter("nowhere", {}), "NOT_FOUND");
  });
});
