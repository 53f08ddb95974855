import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { type Serving, serve } from "../../../api/serve.ts";
import type { Event } from "../../../engine/domain/event.ts";
import { type Client, signedIn } from "../../support/http-client.ts";
import { freshConfig } from "../../support/office-config.ts";
import { sampleCitizen, sampleMatter } from "../../support/sample-matter.ts";

describe("personal data", function () {
  this.timeout(60_000);
  const { here } = freshConfig("demo");
  let serving: Serving | null = null;
  const clients: { close(): void }[] = [];
  beforeEach(async () => {
    serving = await serve(here(), { checkAnswers: true });
  });
  const stop = async () => {
    for (const client of clients.splice(0)) client.close();
    await serving?.stop();
    serving = null;
  };
  afterEach(stop);
  const as = async (account: string): Promise<Client> => {
    const client = await signedIn(serving?.address ?? "", account);
    clients.push(client);
    return client;
  };
  const register = async () => (await (await as("responder-1")).call("POST /api/matters", { body: sampleMatter() })).json;
  const officeEvents = async (kind: Event["kind"]): Promise<readonly Event[]> => {
    const events = await serving?.composed.world.unitOfWork.read((office) => office.events.list("office", { afterSeq: 0, limit: 1_000 }));
    return (events ?? []).filter((event) => event.kind === kind);
  };
  const sealedValues = async (matterId: string) =>
    (await serving?.composed.world.unitOfWork.read(({ vault }) => vault.listByMatter(matterId)))?.flatMap(({ sealed }) => sealed ?? []) ??
    [];
  /** What a thief of the disk would read. */
  const onDisk = () => {
    const file = path.resolve(here().databaseUrl.slice("sqlite:".length));
    return [file, `${file}-wal`]
      .filter((one) => existsSync(one))
      .map((one) => readFileSync(one))
      .reduce((all, one) => Buffer.concat([all, one]));
  };

  it("stands in the vault alone: not in the dossier, the lists, the history, the replay or on the disk", async () => {
    const { matterId, instanceKey } = await register();
    const clerk = await as("responder-1");
    const answers = [
      await clerk.call("GET /api/matters/{id}", { params: { id: matterId } }),
      await clerk.call("GET /api/matters"),
      await clerk.call("GET /api/instances/{key}/events", { params: { key: instanceKey } }),
      await clerk.call("GET /api/instances/{key}/replay", { params: { key: instanceKey } }),
    ];
    for (const { status, text } of answers) {
      expect(status).to.equal(200);
      for (const value of Object.values(sampleCitizen)) expect(text).to.not.include(value);
    }
    for (const value of Object.values(sampleCitizen)) expect(onDisk().includes(value)).to.equal(false);
  });

  it("is shown to who may read the matter, and each reading is logged with who and which fields, never the values", async () => {
    const { matterId } = await register();
    const clerk = await as("responder-1");
    const { json } = await clerk.call("GET /api/matters/{id}/personal-data", { params: { id: matterId } });
    expect(json.fields.map(({ value }) => value)).to.have.members(Object.values(sampleCitizen));
    const stranger = await (await as("responder-2")).call("GET /api/matters/{id}/personal-data", { params: { id: matterId } });
    expect(stranger.status).to.equal(403);
    const read = await officeEvents("personalDataRead");
    expect(read.map(({ actor, data }) => ({ actor, data }))).to.deep.equal([
      { actor: "responder-1", data: { matter: matterId, fields: ["/citizenName", "/citizenPhone"] } },
    ]);
  });

  it("is erased for good from a closed matter: from the page, from the disk, while the chain holds", async () => {
    const { matterId, receiptNumber, instanceKey } = await register();
    const sealed = await sealedValues(matterId);
    expect(sealed).to.have.length(2);
    for (const value of sealed) expect(onDisk().includes(value)).to.equal(true);
    const admin = await as("admin");
    const erase = (number: string) =>
      admin.call("POST /api/matters/{id}/erase", { params: { id: matterId }, body: { receiptNumber: number, reason: "当事人要求" } });
    expect((await erase(receiptNumber)).json).to.include({ code: "MATTER_NOT_CLOSED" });
    const operator = await as("process-admin");
    await operator.call("POST /api/instances/{key}/cancel", { params: { key: instanceKey }, body: { reason: "重复登记" } });
    expect((await erase("CF2026-999999")).json).to.include({ code: "INVALID_REQUEST" });
    const byReceipt = (number: string) => admin.call("POST /api/erasures", { body: { receiptNumber: number, reason: "当事人要求" } });
    expect((await byReceipt("CF2026-999999")).json).to.include({ code: "NOT_FOUND" });
    expect((await byReceipt(receiptNumber)).json).to.deep.equal({ erased: 2 });
    expect((await erase(receiptNumber)).json).to.deep.equal({ erased: 0 });

    const clerk = await as("responder-1");
    const dossier = await clerk.call("GET /api/matters/{id}", { params: { id: matterId } });
    expect(dossier.json.personal.map(({ field, erased }) => ({ field, erased }))).to.deep.equal([
      { field: "/citizenName", erased: true },
      { field: "/citizenPhone", erased: true },
    ]);
    const { json } = await clerk.call("GET /api/matters/{id}/personal-data", { params: { id: matterId } });
    expect(json.fields.map(({ value }) => value)).to.deep.equal([null, null]);
    expect((await (await as("auditor")).call("GET /api/audit/verify")).json).to.include({ ok: true });
    expect((await officeEvents("personalDataErased")).map(({ actor, data }) => ({ actor, data }))).to.deep.equal([
      { actor: "admin", data: { matter: matterId, erased: 2, reason: "当事人要求" } },
      { actor: "admin", data: { matter: matterId, erased: 0, reason: "当事人要求" } },
    ]);
    await stop();
    for (const value of sealed) expect(onDisk().includes(value)).to.equal(false);
  });
});
