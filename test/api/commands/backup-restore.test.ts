import { existsSync, readdirSync } from "node:fs";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "chai";
import { DatabaseLockedError } from "../../../api/adapters/database-lock.ts";
import { backupOffice } from "../../../api/commands/backup-office.ts";
import { CommandError } from "../../../api/commands/command-error.ts";
import { restoreOffice } from "../../../api/commands/restore-office.ts";
import type { Config } from "../../../api/config.ts";
import { type Serving, serve } from "../../../api/serve.ts";
import { failureOf } from "../../contract/store.ts";
import { type Client, signedIn } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { freshConfig } from "../../support/office-config.ts";
import { sampleCitizen, sampleMatter } from "../../support/sample-matter.ts";

const now = "2026-03-02T01:00:00.000Z";

describe("backup and restore", function () {
  this.timeout(60_000);
  const { here, elsewhere, folder } = freshConfig("demo");
  const running: Serving[] = [];
  const start = async (config: Config): Promise<Serving> => {
    const serving = await serve(config, { checkAnswers: true });
    running.push(serving);
    return serving;
  };
  const stop = async (serving: Serving) => {
    running.splice(running.indexOf(serving), 1);
    await serving.stop();
  };
  afterEach(async () => {
    for (const serving of [...running]) await stop(serving);
  });
  const backupFolder = () => path.join(folder(), "backup");
  const backup = ({ to = backupFolder(), withKey = true } = {}) => backupOffice(here(), { folder: to, withKey, now });
  const restore = (config: Config, { from = backupFolder(), replace = false } = {}) =>
    restoreOffice(config, { folder: from, replace, now });

  const registerOne = async (clerk: Client, title: string) => {
    const registered = await clerk.call("POST /api/matters", { body: sampleMatter(title) });
    expect(registered.status).to.equal(200 + 1);
    const attached = await clerk.send(
      "POST",
      `/api/matters/${registered.json.matterId}/attachments`,
      multipart("现场.txt", Buffer.from(`照片 ${title}`)),
    );
    expect(attached.status).to.equal(201);
    return registered.json;
  };
  const titlesOf = async (clerk: Client) =>
    (await clerk.call("GET /api/matters", { query: { limit: 200 } })).json.items.map(({ title }) => title).toSorted();

  it("carry an office elsewhere, copied while people work: matters, files, history, sign-in and personal data", async () => {
    const office = await start(here());
    const clerk = await signedIn(office.address, "responder-1");
    const before: string[] = [];
    for (let n = 0; n < 5; n++) before.push((await registerOne(clerk, `之前 ${n}`)).matterId);
    let isCopied = false;
    const copying = backup().then((manifest) => {
      isCopied = true;
      return manifest;
    });
    let during = 0;
    while (!isCopied) await registerOne(clerk, `期间 ${during++}`);
    const manifest = await copying;
    clerk.close();
    await stop(office);

    const restored = await restore(elsewhere("there"));
    expect(restored).to.deep.include({ events: manifest.events, movedTo: null });
    const there = await start(elsewhere("there"));
    const again = await signedIn(there.address, "responder-1");
    const titles = await titlesOf(again);
    expect(titles.filter((title) => title.startsWith("之前"))).to.have.length(5);
    expect(titles.length).to.be.at.most(5 + during);
    for (const id of before) {
      const { json: dossier } = await again.call("GET /api/matters/{id}", { params: { id } });
      const [attachment] = dossier.documents;
      const file = await again.call("GET /api/attachments/{id}", { params: { id: attachment?.id ?? "" } });
      expect(file.text).to.equal(`照片 ${dossier.matter.title}`);
    }
    const { json: personal } = await again.call("GET /api/matters/{id}/personal-data", { params: { id: before[0] ?? "" } });
    expect(personal.fields.map(({ value }) => value)).to.include.members(Object.values(sampleCitizen));
    const auditor = await signedIn(there.address, "auditor");
    expect((await auditor.call("GET /api/audit/verify")).json.ok).to.equal(true);
    await registerOne(again, "之后");
    again.close();
    auditor.close();
  });

  it("name every file with its SHA-256, and leave the key out unless asked", async () => {
    const office = await start(here());
    const clerk = await signedIn(office.address, "responder-1");
    await registerOne(clerk, "一件");
    clerk.close();
    const manifest = await backup({ withKey: false });
    expect(manifest.key.included).to.equal(false);
    expect(manifest.files.map((file) => path.extname(file.path))).to.deep.equal([".db", ""]);
    expect(existsSync(path.join(backupFolder(), "clauseflow.key"))).to.equal(false);
    const missing = await failureOf(restore(elsewhere("there")));
    expect(missing).to.be.instanceOf(CommandError).with.property("message").that.includes(manifest.key.fingerprint);
    expect(existsSync(path.dirname(elsewhere("there").keyFile))).to.equal(true);
    expect(readdirSync(path.dirname(elsewhere("there").keyFile))).to.deep.equal([]);
  });

  it("refuse a backup that was changed, cut or is not one, and change nothing then", async () => {
    const office = await start(here());
    const clerk = await signedIn(office.address, "responder-1");
    await registerOne(clerk, "一件");
    clerk.close();
    const { files } = await backup();
    const file = (name: string) => path.join(backupFolder(), ...name.split("/"));
    const blob = files.find(({ path: name }) => name.startsWith("blobs/"))?.path ?? "";
    const refused = async () => {
      expect(await failureOf(restore(elsewhere("there")))).to.be.instanceOf(CommandError);
      expect(existsSync(path.join(folder(), "there", "office.db"))).to.equal(false);
    };
    const whole = await readFile(file(blob));
    await appendFile(file(blob), "x");
    await refused();
    await rm(file(blob));
    await refused();
    await writeFile(file(blob), whole);
    const manifest = await readFile(file("manifest.json"), "utf8");
    await writeFile(file("manifest.json"), manifest.replace('"blobs/', '"../blobs/'));
    await refused();
    // A manifest that fits a database whose history was rewritten does not help: the chain is verified.
    await writeFile(file("manifest.json"), "{}");
    await refused();
    await rm(file("manifest.json"));
    await refused();
    await writeFile(file("manifest.json"), manifest);
    await restore(elsewhere("there"));
  });

  it("never overwrite an office: it is refused, or moved aside when asked, and not while it runs", async () => {
    const office = await start(here());
    const clerk = await signedIn(office.address, "responder-1");
    await registerOne(clerk, "备份里的");
    await backup();
    await registerOne(clerk, "备份之后的");
    clerk.close();
    expect(await failureOf(restore(here(), { replace: true }))).to.be.instanceOf(DatabaseLockedError);
    await stop(office);
    expect(await failureOf(restore(here()))).to.be.instanceOf(CommandError);
    const { movedTo } = await restore(here(), { replace: true });
    expect(readdirSync(movedTo ?? "").toSorted()).to.deep.equal(["blobs", "office.db"]);
    const again = await start(here());
    const reader = await signedIn(again.address, "responder-1");
    expect(await titlesOf(reader)).to.deep.equal(["备份里的"]);
    reader.close();
  });

  it("take a folder of their own", async () => {
    await start(here());
    await backup();
    expect(await failureOf(backup())).to.be.instanceOf(CommandError);
  });
});
