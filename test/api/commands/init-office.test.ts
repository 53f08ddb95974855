import { statSync } from "node:fs";
import { expect } from "chai";
import { initOffice } from "../../../api/commands/init-office.ts";
import { readConfig } from "../../../api/config.ts";
import { type Serving, serve } from "../../../api/serve.ts";
import { failureOf } from "../../contract/store.ts";
import { type Client, signedIn } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { freshConfig } from "../../support/office-config.ts";
import { peopleWorkbook } from "../../support/people-workbook.ts";
import { sampleMatter } from "../../support/sample-matter.ts";

const answers = { office: "清河镇综治中心", officeEn: null, account: "chief", name: "总管" };
const newPassword = "清河两岸的柳树一百零八棵";

describe("a new office", function () {
  this.timeout(60_000);
  const { here } = freshConfig("office");
  let serving: Serving | null = null;
  const clients: { close(): void }[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await serving?.stop();
    serving = null;
  });
  const signIn = async (account: string, password: string): Promise<Client> => {
    const client = await signedIn(serving?.address ?? "", account, password);
    clients.push(client);
    return client;
  };
  const signInFirst = async (account: string, temporary: string): Promise<Client> => {
    const client = await signIn(account, temporary);
    const changed = await client.call("POST /api/session/password", { body: { current: temporary, next: newPassword } });
    expect(changed.status).to.equal(204);
    return client;
  };

  it("goes from its first administrator to its first matter", async () => {
    const { temporaryPassword } = await initOffice(here(), answers);
    serving = await serve(here(), { checkAnswers: true });
    const admin = await signIn("chief", temporaryPassword);
    expect((await admin.call("GET /api/people")).json).to.include({ code: "PASSWORD_MUST_CHANGE" });
    await admin.call("POST /api/session/password", { body: { current: temporaryPassword, next: newPassword } });
    expect((await admin.call("GET /api/people")).json.items.map(({ account }) => account)).to.deep.equal(["chief"]);

    const sheet = await peopleWorkbook({
      单位: [
        ["justice-office", "司法所", "", "办（所）", "town"],
        ["village-1", "柳湾村", "", "村（社区）", "town"],
      ],
      人员: [
        ["zhou", "周文秀", "13800000000"],
        ["han", "韩志远"],
      ],
      岗位: [
        ["zhou", "首问责任人", "village-1"],
        ["han", "综治中心副主任", "town"],
      ],
    });
    const send = (dryRun: boolean) => admin.send("POST", `/api/people/import?dryRun=${dryRun}`, multipart("人员.xlsx", sheet));
    const counts = { unitsCreated: 2, unitsChanged: 0, peopleCreated: 2, peopleChanged: 0, problems: [] };
    expect((await send(true)).json).to.deep.equal({ dryRun: true, ...counts, passwords: [] });
    const imported = (await send(false)).json as {
      readonly passwords: readonly { readonly account: string; readonly temporaryPassword: string }[];
    };
    expect(imported).to.deep.include({ dryRun: false, ...counts });
    expect(imported.passwords.map(({ account }) => account)).to.deep.equal(["zhou", "han"]);

    const clerk = await signInFirst("zhou", imported.passwords[0]?.temporaryPassword ?? "");
    const registered = await clerk.call("POST /api/matters", { body: sampleMatter("第一件事") });
    expect(registered.status).to.equal(201);
    expect((await clerk.call("GET /api/tasks", { query: { view: "todo" } })).json.items.map(({ title }) => title)).to.deep.equal([
      "第一件事",
    ]);
  });

  it("has a key file that only its owner reads", async () => {
    await initOffice(here(), answers);
    if (process.platform !== "win32") expect(statSync(here().keyFile).mode & 0o777).to.equal(0o600);
  });

  it("is made once", async () => {
    await initOffice(here(), answers);
    expect(await failureOf(initOffice(here(), answers)))
      .to.be.an("error")
      .with.property("message")
      .that.includes("already");
  });

  it("is not served before it is made, and never as the demo", async () => {
    const before = await failureOf(serve(here()));
    expect(before).to.be.an("error").with.property("message").that.includes("npm run init");
    await initOffice(here(), answers);
    const demo = readConfig({ PORT: "0", CLAUSEFLOW_MODE: "demo", DATABASE_URL: here().databaseUrl });
    expect(await failureOf(serve(demo)))
      .to.be.an("error")
      .with.property("message")
      .that.includes("real office");
    serving = await serve(here());
  });

  it("sends its cookie over HTTPS only, bound to its host, when it stands behind a proxy that speaks HTTPS", async () => {
    const { temporaryPassword } = await initOffice(here(), answers);
    const { databaseUrl: DATABASE_URL } = here();
    const office = { PORT: "0", CLAUSEFLOW_MODE: "office", DATABASE_URL, CLAUSEFLOW_TRUST_PROXY: "1" };
    serving = await serve(readConfig({ ...office, CLAUSEFLOW_PUBLIC_URL: "https://centre.example" }));
    const answer = await fetch(`${serving.address}/api/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ account: "chief", password: temporaryPassword }),
    });
    expect(answer.headers.get("Set-Cookie")).to.match(/^__Host-clauseflow=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(answer.headers.get("Strict-Transport-Security")).to.equal("max-age=31536000");
  });
});
