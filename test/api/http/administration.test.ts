import { expect } from "chai";
import type ExcelJS from "exceljs";
import { signedIn } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { peopleWorkbook } from "../../support/people-workbook.ts";
import { sampleMatter } from "../../support/sample-matter.ts";
import { freshServer } from "../../support/serving.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("the administrator", function () {
  this.timeout(30_000);
  const server = freshServer();
  const admin = () => server().as("admin");
  const newPerson = (account: string) => ({
    account,
    name: "张三",
    phone: null,
    email: null,
    posts: [{ role: "mediator" as const, unit: "village-1" }],
  });

  it("makes an account whose owner must change the password first, resets it, closes and opens it", async () => {
    const client = await admin();
    const made = await client.call("POST /api/people", { body: newPerson("zhangsan") });
    expect(made.status).to.equal(201);
    expect(made.json.person.posts).to.deep.equal([
      { role: "mediator", unit: "village-1", unitName: "柳湾村综治中心", unitNameEn: "Liuwan village centre" },
    ]);
    const { id } = made.json.person;
    const owner = await signedIn(server().address, "zhangsan", made.json.temporaryPassword);
    expect((await owner.call("GET /api/matters")).json).to.include({ code: "PASSWORD_MUST_CHANGE" });
    const reset = await client.call("POST /api/people/{id}/password", { params: { id } });
    expect((await owner.call("GET /api/session")).status).to.equal(401);
    owner.close();
    expect(reset.json.temporaryPassword).to.not.equal(made.json.temporaryPassword);
    const closed = await client.call("POST /api/people/{id}/disable", { params: { id }, body: { handOverTo: null, reason: "离职" } });
    expect(closed.json.tasksHandedOver).to.equal(0);
    expect((await client.call("GET /api/people", { query: { disabled: true } })).json.items.map((one) => one.id)).to.deep.equal([id]);
    expect((await client.call("POST /api/people/{id}/enable", { params: { id } })).json.person.disabledAt).to.equal(null);
  });

  it("finds people by name or account, page by page", async () => {
    const client = await admin();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { json } = await client.call("GET /api/people", { query: { limit: 7, ...(cursor === undefined ? {} : { cursor }) } });
      seen.push(...json.items.map(({ account }) => account));
      cursor = json.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).to.deep.equal(seen.toSorted());
    expect(seen.length).to.be.greaterThan(20);
    expect((await client.call("GET /api/people", { query: { q: "周文" } })).json.items.map(({ account }) => account)).to.deep.equal([
      "responder-1",
    ]);
  });

  it("is told of a stale change and of a taken account", async () => {
    const client = await admin();
    expect((await client.call("POST /api/people", { body: newPerson("staff-t") })).json).to.include({ code: "ACCOUNT_TAKEN" });
    const { account: _account, ...details } = newPerson("x");
    const change = { params: { id: "duty-1" }, body: { ...details, revision: 7 } };
    expect((await client.call("PUT /api/people/{id}", change)).json).to.include({ code: "REVISION_CONFLICT" });
  });

  it("adds, moves and closes units of the tree, which everybody reads from the top down", async () => {
    const client = await admin();
    const added = { id: "water-office", name: "水利站", level: "office" as const, parent: "town" };
    expect((await client.call("POST /api/units", { body: added })).status).to.equal(201);
    const closed = await client.call("PUT /api/units/{id}", {
      params: { id: "water-office" },
      body: { name: "水利站", nameEn: null, parent: "town", closed: true },
    });
    expect(closed.json.closed).to.equal(true);
    const { json } = await (await server().as("responder-1")).call("GET /api/units");
    const ids = json.items.map(({ id }) => id);
    expect(ids[0]).to.equal("town");
    expect(ids.indexOf("grid-1")).to.equal(ids.indexOf("village-1") + 1);
  });

  it("gets a template that comes back, filled in, as a report of every wrong line, worded in the page's language", async () => {
    const client = await admin();
    const template = await client.send("GET", "/api/people/import/template");
    expect(template.headers["content-type"]).to.equal(xlsx);
    const wrong = await peopleWorkbook({ 人员: [["Zhang", "张三"]], 岗位: [["nobody", "调解员", "town"]] });
    const tried = await client.send("POST", "/api/people/import?dryRun=true", multipart("人员.xlsx", wrong));
    expect(tried.json).to.deep.include({ dryRun: true, passwords: [] });
    const problems = (tried.json as { readonly problems: readonly object[] }).problems;
    expect(problems).to.deep.equal([
      {
        sheet: "人员",
        row: 2,
        column: "账号",
        code: "ACCOUNT_INVALID",
        message: "账号只能用小写字母、数字、点、横线和下划线，以字母或数字开头，最多 64 位。（Zhang）",
      },
    ]);
    const english = await client.send("POST", "/api/people/import", {
      ...multipart("人员.xlsx", wrong),
      headers: { ...multipart("人员.xlsx", wrong).headers, "Accept-Language": "en" },
    });
    expect(english.status).to.equal(422);
    expect(english.json).to.include({ code: "IMPORT_INVALID" });
    expect(english.text).to.include("An account has small letters");
    const formula = await peopleWorkbook({ 人员: [[{ formula: "1+1" } as ExcelJS.CellFormulaValue, "张三"]] });
    expect((await client.send("POST", "/api/people/import?dryRun=true", multipart("人员.xlsx", formula))).text).to.include('"FORMULA"');
    expect((await client.send("POST", "/api/people/import", multipart("人员.xlsx", Buffer.from("not a sheet")))).status).to.equal(415);
  });

  it("enters a year of the calendar, which everybody reads with its notice", async () => {
    const client = await admin();
    const year = {
      status: "official" as const,
      source: "国办发明电〔2026〕8号",
      days: [{ day: "2027-01-01", kind: "holiday" as const, name: "元旦" }],
    };
    const before = (await client.call("GET /api/calendar")).json;
    const put = await client.call("PUT /api/calendar/years/{year}", { params: { year: 2027 }, body: year });
    expect(put.json).to.deep.equal({ revision: before.revision + 1, clocksRecomputed: 0 });
    const { json } = await (await server().as("responder-1")).call("GET /api/calendar");
    expect(json.years.map((one) => one.year)).to.deep.equal([2024, 2025, 2026, 2027]);
    expect(json.years.at(-1)).to.deep.equal({ year: 2027, ...year });
  });

  it("shares none of this with other posts, but the picker of colleagues", async () => {
    const clerk = await server().as("responder-1");
    const refused = [
      await clerk.call("GET /api/people"),
      await clerk.call("POST /api/people", { body: newPerson("lisi") }),
      await clerk.send("GET", "/api/people/import/template"),
      await clerk.send("POST", "/api/people/import", multipart("人员.xlsx", Buffer.from("x"))),
      await clerk.call("PUT /api/calendar/years/{year}", { params: { year: 2027 }, body: { status: "provisional", source: "", days: [] } }),
    ];
    expect(refused.map(({ status }) => status)).to.deep.equal(refused.map(() => 403));
    const { json } = await clerk.call("GET /api/people/search", { query: { group: "office-staff@civil-office" } });
    expect(json.items).to.deep.equal([
      {
        id: "civil-1",
        name: "苏小雅",
        posts: [{ role: "office-staff", unit: "civil-office", unitName: "民政办", unitNameEn: "Civil affairs office" }],
        units: [{ id: "civil-office", name: "民政办", nameEn: "Civil affairs office" }],
      },
    ]);
  });

  it("and everybody else find who could take a task: its candidates first, without who has it", async () => {
    const clerk = await server().as("responder-1");
    const { json: registered } = await clerk.call("POST /api/matters", { body: sampleMatter() });
    const { json: todo } = await clerk.call("GET /api/tasks", { query: { view: "todo", matter: registered.matterId } });
    const task = todo.items[0]?.key ?? "";
    const found = async () => (await clerk.call("GET /api/people/search", { query: { task, limit: 100 } })).json.items.map(({ id }) => id);
    expect((await found())[0]).to.equal("responder-1");
    await clerk.call("POST /api/tasks/{key}/claim", { params: { key: task } });
    const others = await found();
    expect(others).to.not.include("responder-1");
    expect(others.slice(0, 3)).to.have.members(["mediator-1", "village-deputy-1", "village-head-1"]);
    const stranger = await (await server().as("responder-2")).call("GET /api/people/search", { query: { task } });
    expect(stranger.status).to.equal(403);
  });

  it("meets no fault on the way", () => {
    expect(server().faults).to.deep.equal([]);
  });
});
