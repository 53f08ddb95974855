import { expect } from "chai";
import { addComment } from "../../../engine/usecases/add-comment.ts";
import { attachFile } from "../../../engine/usecases/attach-file.ts";
import { erasePersonalData } from "../../../engine/usecases/erase-personal-data.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { readPersonalData } from "../../../engine/usecases/read-personal-data.ts";
import { registerMatter } from "../../../engine/usecases/register-matter.ts";
import { refusalOf } from "../../contract/store.ts";
import { type Office, onBothExecutors, openOffice } from "../../support/office.ts";
import { form, twoTasks } from "./small-processes.ts";

const start = form(
  {
    kind: { type: "string", title: "性质", maxLength: 20 },
    name: { type: "string", title: "姓名", maxLength: 20, "x-ui": { personal: true } },
  },
  { required: ["kind", "name"], "x-ui": { starters: ["first-responder", "centre-staff"] } },
);
const data = { kind: "land", name: "张大山" };

async function withStartForm(office: Office): Promise<Office> {
  await office.publish("two", twoTasks(), { forms: { start } });
  return office;
}

onBothExecutors("registering a matter", (open) => {
  it("opens a dossier, starts its process and gives a number and a code", async () => {
    const office = await withStartForm(await open());
    const { matterId, receiptNumber, queryCode } = await office.register("two", { data });
    const matter = await office.read(({ matters }) => matters.get(matterId));
    expect(matter).to.deep.include({ status: "registered", unit: "village-1", kind: "land", registeredBy: "responder-1", receiptNumber });
    expect(matter.queryCodeHash).not.to.contain(queryCode.replaceAll("-", ""));
    expect(queryCode.replaceAll("-", "").length).to.be.at.least(16);
    expect(await office.openTasks()).to.deep.equal(["Ask"]);
    expect((await office.register("two", { data })).receiptNumber > receiptNumber).to.equal(true);
  });

  it("gives numbers without gaps, refused registrations between them or not, and each one once", async () => {
    const office = await withStartForm(await open());
    const tries = Array.from({ length: 12 }, (_, n) => office.register("two", { data: n % 3 === 0 ? {} : data }).catch(() => null));
    const numbers = (await Promise.all(tries)).flatMap((one) => (one === null ? [] : [one.receiptNumber])).toSorted();
    expect(numbers).to.deep.equal(Array.from({ length: 8 }, (_, n) => `CF2026-00000${n + 1}`));
  });

  it("leaves personal values in the vault only: dossier, variables, engine state and events hold references", async () => {
    const office = await withStartForm(await open());
    const { matterId, instanceKey } = await office.register("two", { data });
    const stored = await office.read(async ({ matters, instances, events }) =>
      JSON.stringify([await matters.get(matterId), await instances.get(instanceKey), await events.listByMatter(matterId)]),
    );
    expect(stored).not.to.contain("张大山");
    expect(stored).to.contain("$vault");
    const fields = await readPersonalData(office.world, { actor: await office.as("responder-1"), matterId });
    expect(fields.map(({ value }) => value)).to.deep.equal(["张大山"]);
    const logged = (await office.events("office")).filter(({ kind }) => kind === "personalDataRead");
    expect(logged.map(({ actor }) => actor)).to.deep.equal(["responder-1"]);
    expect(JSON.stringify(logged)).not.to.contain("张大山");
  });
});

describe("registering is refused", () => {
  it("to posts that its start form does not name, in another's unit, and for what is not published", async () => {
    const office = await withStartForm(await openOffice());
    for (const by of ["mediator-1", "auditor", "process-admin", "admin", "land-head"])
      await refusalOf(office.register("two", { by, data }), "NOT_ALLOWED");
    const actor = await office.as("responder-1");
    const elsewhere = registerMatter(office.world, { actor, process: "two", title: "x", data, unit: "village-2", language: "en" });
    await refusalOf(elsewhere, "NOT_ALLOWED");
    await refusalOf(office.register("no-such-process", { data }), "PROCESS_NOT_PUBLISHED");
    await refusalOf(office.register("two", { data: { kind: "land" } }), "FORM_INVALID");
    expect(await office.instances("two")).to.deep.equal([]);
  });
});

describe("a matter that is over", () => {
  it("can be made to forget its citizen, by an administrator, with number and reason; the chain holds", async () => {
    const office = await withStartForm(await openOffice());
    const { matterId, receiptNumber, instanceKey } = await office.register("two", { data });
    const erase = async (by: string, reason = "保管期满", number = receiptNumber) =>
      erasePersonalData(office.world, { actor: await office.as(by), matterId, receiptNumber: number, reason });
    await refusalOf(erase("admin"), "MATTER_NOT_CLOSED");
    await operateInstance(office.world, { actor: await office.as("process-admin"), instanceKey, act: "cancel", reason: "撤回" });
    await refusalOf(erase("responder-1"), "NOT_ALLOWED");
    await refusalOf(erase("admin", " "), "REASON_REQUIRED");
    await refusalOf(erase("admin", "保管期满", "CF2026-999999"), "INVALID_REQUEST");
    expect(await erase("admin")).to.equal(1);
    const fields = await readPersonalData(office.world, { actor: await office.as("responder-1"), matterId });
    expect(fields).to.deep.equal([{ field: "/name", value: null, erased: true }]);
    expect(await office.isChainWhole()).to.equal(true);
  });
});

describe("a comment", () => {
  it("stands in the history of its matter, and is more than blanks", async () => {
    const office = await withStartForm(await openOffice());
    const { matterId, instanceKey } = await office.register("two", { data });
    const actor = await office.as("responder-1");
    await refusalOf(addComment(office.world, { actor, matterId, text: " \n" }), "INVALID_REQUEST");
    await addComment(office.world, { actor, matterId, text: "已电话核实" });
    expect((await office.events(instanceKey)).map(({ kind }) => kind)).to.include("commented");
    await refusalOf(addComment(office.world, { actor: await office.as("auditor"), matterId, text: "看过" }), "NOT_ALLOWED");
  });

  it("and a file are refused by a dossier that is closed, as an outsider is refused first", async () => {
    const office = await withStartForm(await openOffice());
    const { matterId, instanceKey } = await office.register("two", { data });
    const actor = await office.as("responder-1");
    await operateInstance(office.world, { actor: await office.as("admin"), instanceKey, act: "cancel", reason: "登记有误" });
    await refusalOf(addComment(office.world, { actor, matterId, text: "补充" }), "MATTER_CLOSED");
    const bytes = new TextEncoder().encode("补充说明");
    await refusalOf(attachFile(office.world, { actor, matterId, name: "补充.txt", bytes }), "MATTER_CLOSED");
    await refusalOf(addComment(office.world, { actor: await office.as("responder-2"), matterId, text: "补充" }), "NOT_ALLOWED");
  });
});
