import { expect } from "chai";
import { routes } from "../../../api/contract/routes.ts";
import type { Route } from "../../../api/contract/schema/route.ts";
import type { Answer, Input, RouteName } from "../../../api/contract/types.ts";
import type { Reply } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { peopleWorkbook } from "../../support/people-workbook.ts";
import { citizen, type ServedMatter, serveMatter, taskOf } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";

/** Every answer of the served office is held to the contract; so it is enough to ask every route once, as somebody who may. */
describe("every route answers as the contract says", () => {
  const server = freshServer({ executor: "bpmn-engine" });
  const asked = new Set<string>();
  const ask = async <R extends RouteName>(route: R, account: string | null, input?: Input<R>): Promise<Answer<R>> => {
    asked.add(route);
    const client = account === null ? server().nobody : await server().as(account);
    const reply = (await client.call(route, input as never)) as Reply<Answer<R>>;
    expect(reply.status, `${route} ${reply.text.slice(0, 400)}`).to.equal((routes[route] as Route).answer.status);
    return reply.json;
  };
  let held: ServedMatter;
  before(async () => {
    held = await serveMatter(server());
  });

  it("to everybody", async () => {
    await ask("GET /healthz", null);
    await ask("GET /readyz", null);
    await ask("GET /metrics", null);
    expect((await ask("GET /api/public/office", null)).mode).to.equal("demo");
    await ask("GET /api/demo/clock", null);
    const { receiptNumber, queryCode } = held;
    const input = { params: { receiptNumber }, headers: { "X-Query-Code": queryCode } };
    const seen = await ask("GET /api/public/matters/{receiptNumber}", null, input);
    expect(seen).to.deep.include({ receiptNumber, status: "routed" });
    expect(JSON.stringify(seen)).not.to.contain("张大山").and.not.to.contain("周文秀");
  });

  it("to whoever is signed in", async () => {
    expect((await ask("GET /api/session", "responder-1")).person.account).to.equal("responder-1");
    expect((await ask("GET /api/processes", "responder-1")).items.map(({ key }) => key)).to.include("first-responsibility");
    expect((await ask("GET /api/matters", "responder-1")).items).to.have.length(1);
    expect((await ask("GET /api/tasks", "land-1")).items).to.have.length(1);
    for (const view of ["done", "following", "copied"] as const) await ask("GET /api/tasks", "responder-1", { query: { view } });
    expect((await ask("GET /api/inbox/counts", "land-1")).todo).to.equal(1);
    await ask("GET /api/people/search", "land-1", { query: { task: held.taskKey } });
    await ask("GET /api/units", "land-1");
    await ask("GET /api/calendar", "land-1");
    await ask("GET /api/clauses", "land-1");
    await ask("GET /api/bundles", "land-1");
    await ask("GET /api/bundles/{key}", "land-1", { params: { key: "first-responsibility" } });
    await ask("GET /api/bundles/{key}/versions/{version}", "land-1", { params: { key: "first-responsibility", version: 1 } });
    const { items } = await ask("GET /api/notices", "land-1");
    await ask("POST /api/notices/read", "land-1", { body: { ids: items.length === 0 ? ["1"] : items.map(({ id }) => id) } });
  });

  it("to who works on a matter", async () => {
    const { matterId, taskKey, instanceKey, clockId, attachmentId } = held;
    const dossier = await ask("GET /api/matters/{id}", "responder-1", { params: { id: matterId } });
    expect(dossier.documents.map(({ id }) => id)).to.deep.equal([attachmentId]);
    expect(JSON.stringify(dossier)).not.to.contain("13800000001");
    await ask("POST /api/matters/{id}/comments", "responder-1", { params: { id: matterId }, body: { text: "补充说明" } });
    await ask("GET /api/attachments/{id}", "land-1", { params: { id: attachmentId } });
    const personal = await ask("GET /api/matters/{id}/personal-data", "responder-1", { params: { id: matterId } });
    expect(personal.fields.map(({ value }) => value)).to.include("张大山");
    for (const route of ["diagram", "events", "replay"] as const)
      await ask(`GET /api/instances/{key}/${route}`, "responder-1", { params: { key: instanceKey } });
    const params = { key: taskKey };
    await ask("GET /api/tasks/{key}", "land-1", { params });
    expect((await ask("POST /api/tasks/{key}/claim", "land-1", { params })).assignee).to.equal("land-1");
    expect((await ask("POST /api/tasks/{key}/release", "land-1", { params })).assignee).to.equal(null);
    await ask("POST /api/tasks/{key}/remind", "responder-1", { params, body: { words: "请签收" } });
    await ask("POST /api/tasks/{key}/draft", "land-1", { params, body: { variables: { handler: "石磊" } } });
    expect((await ask("GET /api/tasks/{key}", "land-1", { params })).draft?.variables).to.deep.equal({ handler: "石磊" });
    await ask("POST /api/tasks/{key}/claim", "land-1", { params });
    expect((await ask("POST /api/tasks/{key}/delegate", "land-1", { params, body: { to: "land-head" } })).assignee).to.equal("land-head");
    await ask("POST /api/tasks/{key}/release", "land-head", { params });
    expect(
      (await ask("POST /api/tasks/{key}/transfer", "land-1", { params, body: { to: "land-head", reason: "外出" } })).assignee,
    ).to.equal("land-head");
    const clock = { params: { id: clockId } };
    await ask("GET /api/clocks/{id}", "land-1", clock);
    await ask("POST /api/clocks/{id}/pause", "deputy", { ...clock, body: { reason: "等待图纸" } });
    await ask("POST /api/clocks/{id}/resume", "deputy", clock);
    await ask("POST /api/clocks/{id}/extend", "secretary", { ...clock, body: { units: 2, reason: "疑难" } });
    expect(
      (await ask("POST /api/tasks/{key}/complete", "land-head", { params, body: { variables: { acceptance: "accepted" } } })).state,
    ).to.equal("completed");
  });

  it("to a citizen who rates, and to who registers", async () => {
    const registered = await ask("POST /api/matters", "responder-1", {
      body: { process: "first-responsibility", title: "咨询办证", data: citizen },
    });
    const { matterId, receiptNumber, queryCode } = registered;
    const responder = await server().as("responder-1");
    const complete = async (variables: Record<string, string>) =>
      ask("POST /api/tasks/{key}/complete", "responder-1", { params: { key: await taskOf(responder, matterId) }, body: { variables } });
    await complete({ triageOutcome: "handleSelf", kind: "land" });
    const params = { key: await taskOf(responder, matterId) };
    const { returnTargets } = await ask("GET /api/tasks/{key}", "responder-1", { params });
    expect(returnTargets.map(({ elementId }) => elementId)).to.deep.equal(["Triage"]);
    await ask("POST /api/tasks/{key}/return", "responder-1", { params, body: { toElementId: "Triage", reason: "性质有误" } });
    const back = await ask("GET /api/tasks", "responder-1", { query: { matter: matterId, mine: true } });
    expect(back.items.map(({ elementId, assignee }) => `${elementId} ${assignee}`)).to.deep.equal(["Triage responder-1"]);
    await complete({ triageOutcome: "handleSelf", kind: "land" });
    await complete({ spotWay: "advised", spotResult: "当场查询并答复。" });
    await complete({ answerMeans: "inPerson", answerText: "您反映的事情已经办结，如有疑问请随时联系中心。" });
    const rating = { params: { receiptNumber }, headers: { "X-Query-Code": queryCode }, body: { satisfied: true, words: "好" } };
    expect((await ask("POST /api/public/matters/{receiptNumber}/rating", null, rating)).satisfied).to.equal(true);
    expect((await ask("GET /api/matters/{id}", "responder-1", { params: { id: matterId } })).matter.status).to.equal("archived");
    const erasure = { body: { receiptNumber, reason: "到期" } };
    expect((await ask("POST /api/erasures", "admin", erasure)).erased).to.be.at.least(2);
  });

  it("to administrators, operators and auditors", async () => {
    const base = await ask("GET /api/bundles/{key}", "process-admin", { params: { key: "dispute-mediation" } });
    const { bpmn } = base.content;
    const draft = await ask("POST /api/bundles/{key}/drafts", "process-admin", { params: { key: "dispute-mediation" }, body: { bpmn } });
    const params = { id: draft.id };
    await ask("GET /api/drafts/{id}", "process-admin", { params });
    const saved = await ask("PUT /api/drafts/{id}", "process-admin", { params, body: { ...base.content, revision: draft.revision } });
    expect(saved.revision).to.equal(draft.revision + 1);
    const { problems } = await ask("POST /api/drafts/{id}/validate", "process-admin", { params });
    expect(problems.filter(({ severity }) => severity === "error")).to.deep.equal([]);
    expect((await ask("POST /api/drafts/{id}/publish", "process-admin", { params, body: { note: "照旧" } })).version).to.equal(2);
    const again = await ask("POST /api/bundles/{key}/drafts", "process-admin", { params: { key: "dispute-mediation" }, body: { bpmn } });
    await ask("DELETE /api/drafts/{id}", "process-admin", { params: { id: again.id } });
    const instance = { params: { key: held.instanceKey }, body: { reason: "核查" } };
    for (const act of ["suspend", "resume", "cancel"] as const) await ask(`POST /api/instances/{key}/${act}`, "process-admin", instance);
    await ask("GET /api/incidents", "process-admin");
    expect((await ask("GET /api/audit/verify", "auditor")).ok).to.equal(true);
    expect((await ask("GET /api/audit/verify", "auditor", { query: { instance: held.instanceKey } })).firstBroken).to.equal(null);
    const erased = { params: { id: held.matterId }, body: { receiptNumber: held.receiptNumber, reason: "到期" } };
    expect((await ask("POST /api/matters/{id}/erase", "admin", erased)).erased).to.be.at.least(2);
    expect((await ask("GET /api/audit/verify", "auditor")).ok).to.equal(true);
  });

  it("to who administers people, units and the calendar", async () => {
    const post = { role: "office-staff", unit: "land-office" } as const;
    const details = { name: "新人", phone: null, email: null, posts: [post] };
    const { person } = await ask("POST /api/people", "admin", { body: { account: "new-one", ...details } });
    const params = { id: person.id };
    expect((await ask("GET /api/people", "admin", { query: { q: "new-one" } })).items).to.have.length(1);
    await ask("PUT /api/people/{id}", "admin", { params, body: { ...details, name: "改名", revision: person.revision } });
    await ask("POST /api/people/{id}/password", "admin", { params });
    await ask("POST /api/people/{id}/disable", "admin", { params, body: { handOverTo: null, reason: "离职" } });
    await ask("POST /api/people/{id}/enable", "admin", { params });
    await ask("POST /api/units", "admin", { body: { id: "water", name: "水利站", level: "office", parent: "town" } });
    await ask("PUT /api/units/{id}", "admin", {
      params: { id: "water" },
      body: { name: "水利所", nameEn: null, parent: "town", closed: false },
    });
    await ask("PUT /api/calendar/years/{year}", "admin", {
      params: { year: 2031 },
      body: { status: "provisional", source: "暂定", days: [] },
    });
    await ask("GET /api/people/import/template", "admin");
    const admin = await server().as("admin");
    const reply = await admin.send("POST", "/api/people/import?dryRun=true", multipart("人员.xlsx", await peopleWorkbook({})));
    expect(reply.status, reply.text).to.equal(200);
    asked.add("POST /api/people/import");
  });

  it("to who moves the clock, changes a password, signs in and out", async () => {
    const { now } = await ask("GET /api/demo/clock", null);
    await ask("POST /api/demo/clock", "responder-1", { body: { now: new Date(Date.parse(now) + 86_400_000).toISOString() } });
    await ask("POST /api/session", null, { body: { account: "leader-1", password: "demo" } });
    await ask("POST /api/session/password", "leader-1", { body: { current: "demo", next: "长长的新口令一二三" } });
    await ask("DELETE /api/session", "leader-1");
  });

  it("and none was left out but the live line, an upload and a retry, which have tests of their own", () => {
    const left = Object.keys(routes).filter((name) => !asked.has(name));
    expect(left).to.deep.equal(["POST /api/matters/{id}/attachments", "POST /api/incidents/{key}/retry", "GET /api/live"]);
    expect(server().faults).to.deep.equal([]);
  });
});
