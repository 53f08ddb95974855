import { expect } from "chai";
import type { ColumnOf, RawSheet, SheetName } from "../../../../engine/domain/import/people-sheet.ts";
import { sheetColumns } from "../../../../engine/domain/import/people-sheet.ts";
import { disablePerson } from "../../../../engine/usecases/people/disable-person.ts";
import { importPeople } from "../../../../engine/usecases/people/import-people.ts";
import { signIn } from "../../../../engine/usecases/session/sign-in.ts";
import { refusalOf } from "../../../contract/store.ts";
import { type Office, openOffice } from "../../../support/office.ts";

type Cells = readonly (readonly string[])[];

function lines<S extends SheetName>(sheet: S, rows: Cells) {
  const columns: readonly ColumnOf<S>[] = sheetColumns[sheet];
  return rows.map((row, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])) as Readonly<Record<ColumnOf<S>, string>>,
  }));
}

function sheetOf({
  units = [],
  people = [],
  posts = [],
}: {
  readonly units?: Cells;
  readonly people?: Cells;
  readonly posts?: Cells;
}): RawSheet {
  return { units: lines("units", units), people: lines("people", people), posts: lines("posts", posts) };
}

const good = {
  units: [
    ["grid-9", "九村网格", "", "grid", "village-9"],
    ["village-9", "九村", "", "village", "town"],
  ],
  people: [["jiu", "九斤", "13800000000"]],
  posts: [
    ["jiu", "grid-worker", "grid-9"],
    ["jiu", "mediator", "village-9"],
  ],
};

describe("an imported sheet", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  const run = async (sheet: Parameters<typeof sheetOf>[0], { by = "admin", dryRun = false } = {}) =>
    importPeople(office.world, { actor: await office.as(by), raw: sheetOf(sheet), faults: [], dryRun });
  const faultsOf = async (sheet: Parameters<typeof sheetOf>[0]) =>
    (await run(sheet)).faults.map(({ sheet: name, row, column, code }) => `${name} ${row} ${column} ${code}`);
  const person = (account: string) => office.read(({ people }) => people.findByAccount(account));

  it("makes units in any order, people and their posts, with a password each", async () => {
    const { passwords, faults, ...counts } = await run(good);
    expect({ ...counts, faults }).to.deep.equal({ unitsCreated: 2, unitsChanged: 0, peopleCreated: 1, peopleChanged: 0, faults: [] });
    expect((await person("jiu"))?.posts).to.deep.equal([
      { role: "grid-worker", unit: "grid-9" },
      { role: "mediator", unit: "village-9" },
    ]);
    const signed = await signIn(office.world, { account: "jiu", password: passwords[0]?.temporaryPassword ?? "" });
    expect(signed.person.mustChangePassword).to.equal(true);
  });

  it("is the administrator's to import", async () => {
    await refusalOf(run(good, { by: "secretary" }), "NOT_ALLOWED");
  });

  it("changes nothing when it is only tried", async () => {
    expect(await run(good, { dryRun: true })).to.deep.include({ unitsCreated: 2, peopleCreated: 1, passwords: [] });
    expect(await person("jiu")).to.equal(null);
    expect(await office.events("office")).to.deep.equal([]);
  });

  it("changes nothing when it is read a second time", async () => {
    await run(good);
    expect(await run(good)).to.deep.equal({
      unitsCreated: 0,
      unitsChanged: 0,
      peopleCreated: 0,
      peopleChanged: 0,
      faults: [],
      passwords: [],
    });
  });

  it("gives known people the posts it lists, keeps what its empty cells do not say, and leaves others alone", async () => {
    await run(good);
    await run({ people: [["jiu", "九斤老太", "", "jiu@example.org"]], posts: [["staff-t", "duty-officer", "town"]] });
    expect(await person("jiu")).to.deep.include({ name: "九斤老太", phone: "13800000000", email: "jiu@example.org" });
    expect((await person("jiu"))?.posts).to.have.length(2);
    expect((await person("staff-t"))?.posts).to.deep.equal([{ role: "duty-officer", unit: "town" }]);
  });

  it("is taken whole or not at all, with every wrong cell named", async () => {
    const faults = await faultsOf({
      units: [...good.units, ["单位", "", "", "城", ""], ["ok-1", "好", "", "office", "no parent!"]],
      people: [...good.people, ["Jiu", "九"], ["x", ""]],
      posts: [...good.posts, ["jiu", "boss", "town"]],
    });
    expect(faults).to.deep.equal([
      "units 4 id UNIT_ID_INVALID",
      "units 4 name MISSING",
      "units 4 level LEVEL_UNKNOWN",
      "units 5 parent UNIT_ID_INVALID",
      "people 3 account ACCOUNT_INVALID",
      "people 4 name MISSING",
      "posts 4 role ROLE_UNKNOWN",
    ]);
    expect(await person("jiu")).to.equal(null);
  });

  it("agrees with itself and with the office", async () => {
    await disablePerson(office.world, { actor: await office.as("admin"), id: "land-1", handOverTo: null, reason: "离职" });
    const faults = await faultsOf({
      units: [
        ["a", "甲", "", "office", "b"],
        ["b", "乙", "", "office", "a"],
        ["b", "乙", "", "office", "town"],
        ["c", "丙", "", "office", "nowhere"],
        ["town", "镇", "", "district", ""],
      ],
      people: [
        ["new", "新"],
        ["new", "新"],
        ["land-1", "石磊"],
        ["idle", "闲"],
      ],
      posts: [
        ["new", "mediator", "town"],
        ["new", "mediator", "town"],
        ["stranger", "mediator", "town"],
        ["new", "mediator", "nowhere"],
        ["land-1", "mediator", "town"],
      ],
    });
    expect(faults).to.deep.equal([
      "units 2 parent UNIT_CIRCLE",
      "units 3 parent UNIT_CIRCLE",
      "units 4 id TWICE",
      "units 5 parent UNIT_UNKNOWN",
      "units 6 level LEVEL_CHANGED",
      "people 3 account TWICE",
      "people 4 account PERSON_DISABLED",
      "people 5 account PERSON_WITHOUT_POST",
      "posts 3 role TWICE",
      "posts 4 account ACCOUNT_UNKNOWN",
      "posts 5 unit UNIT_UNKNOWN",
      "posts 6 account PERSON_DISABLED",
    ]);
  });

  it("makes at most 1,000 accounts at a time", async () => {
    const people = Array.from({ length: 1_001 }, (_, index) => [`clerk-${index}`, "职员"]);
    const posts = people.map(([account = ""]) => [account, "office-staff", "town"]);
    expect(await faultsOf({ people, posts })).to.deep.equal(["people 1 null TOO_MANY_ACCOUNTS"]);
  });

  it("never takes the last administrator's post", async () => {
    expect(await faultsOf({ posts: [["admin", "centre-staff", "town"]] })).to.deep.equal(["posts 1 null LAST_ADMIN"]);
  });

  it("leaves no name, phone or account in the log", async () => {
    await run(good);
    const log = JSON.stringify(await office.events("office"));
    for (const personal of ["九斤", "13800000000", '"jiu"']) expect(log).to.not.include(personal);
    expect((await office.events("office")).map(({ kind }) => kind)).to.deep.equal([
      "unitCreated",
      "unitCreated",
      "personCreated",
      "peopleImported",
    ]);
  });

  it("of a whole town is imported in seconds", async () => {
    const accounts = Array.from({ length: 300 }, (_, index) => `clerk-${index}`);
    const begun = Date.now();
    const world = { ...office.world, secrets: { ...office.world.secrets, hashPassword: async () => "hashed elsewhere" } };
    const raw = sheetOf({
      people: accounts.map((account) => [account, "职员"]),
      posts: accounts.map((account) => [account, "office-staff", "town"]),
    });
    await importPeople(world, { actor: await office.as("admin"), raw, faults: [], dryRun: false });
    expect(Date.now() - begun).to.be.lessThan(5_000);
  });
});
