import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect } from "chai";
import { seedDemo } from "../../../api/seed/seed-demo.ts";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { completeTask } from "../../../engine/usecases/complete-task.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { openSqlite, type SqliteStore } from "../../support/sqlite-store.ts";
import { twoTasks } from "./small-processes.ts";

describe("what an act costs on SQLite", () => {
  let folder = "";
  let store: SqliteStore;
  let office: Office;
  let statements: string[] = [];
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "clauseflow-statements-"));
    store = await openSqlite({ onStatement: (text) => statements.push(text) });
    office = await openOffice({ parts: { unitOfWork: store.unitOfWork, queries: store.queries } });
    await seedDemo(office.world, { processesFolder: folder });
    await office.publish("two", twoTasks());
    await office.register("two");
    await office.complete("Ask", "responder-1");
    await office.complete("Check", "responder-1");
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const cost = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    statements = [];
    await work();
    return statements;
  };
  const actor = () => office.as("responder-1");

  it("is at most 15 statements for a completion without a clock, in one transaction with one commit", async () => {
    await office.register("two");
    const by = await actor();
    const { key: taskKey } = await office.task("Ask");
    const seen = await cost(() => completeTask(office.world, { actor: by, taskKey, variables: {}, language: "zh-CN" }));
    expect(seen.filter((text) => /^(begin|commit)/.test(text))).to.deep.equal(["begin immediate", "commit"]);
    expect(seen.length).to.be.at.most(15);
  });

  it("is at most 12 statements for a claim", async () => {
    await office.register("two");
    const [, latest] = await office.instances("two");
    const [task] = await office.read(({ tasks }) => tasks.listOpen(latest?.key ?? ""));
    const taskKey = task?.key ?? "";
    const by = await actor();
    const seen = await cost(() => claimTask(office.world, { actor: by, taskKey }));
    expect(seen.length).to.be.at.most(12);
  });
});
