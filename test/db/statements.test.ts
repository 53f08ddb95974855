import { expect } from "chai";
import type { Repositories } from "../../engine/ports/repositories.ts";
import { at, clock, event, insertOwners, instance, key, matter, notice, task, timer } from "../contract/samples.ts";
import { openSqlite, type SqliteStore } from "../support/sqlite-store.ts";

describe("what a command costs on SQLite", () => {
  let store: SqliteStore;
  let statements: string[] = [];
  beforeEach(async () => {
    store = await openSqlite({ onStatement: (text) => statements.push(text) });
    await store.unitOfWork.transact(insertOwners);
  });
  afterEach(() => store.close());
  const writes = async (work: (office: Repositories) => Promise<unknown>): Promise<readonly string[]> => {
    statements = [];
    await store.unitOfWork.transact(work);
    return statements.flatMap(
      (text) => /^\s*(?:insert into|update|delete from) [`"]?(\w+)/.exec(text)?.[0].trim().replace(/[`"]/g, "") ?? [],
    );
  };
  const chain = (length: number, first = 1) => Array.from({ length }, (_, index) => event({ seq: first + index }));

  it("is one transaction", async () => {
    await writes(({ settings }) => settings.write("x", {}));
    expect(statements.filter((text) => /^(begin|commit)/.test(text))).to.deep.equal(["begin immediate", "commit"]);
  });

  it("is one statement for each table a registration fills, however many rows", async () => {
    const register = async ({ matters, instances, tasks, timers, clocks, events, notices, sequences }: Repositories) => {
      await sequences.next("CF2026");
      await matters.insert(matter({ id: key(21) }));
      await instances.insert(instance({ key: key(11), matterId: key(21) }));
      await tasks.insertMany([31, 32, 33].map((n) => task({ key: key(n), instanceKey: key(11), candidateUsers: ["a", "b"] })));
      await clocks.insertMany([clock({ instanceKey: key(11) })]);
      await timers.insertMany([41, 42].map((n) => timer({ id: key(n), instanceKey: key(11) })));
      await events.append(chain(12));
      await notices.insertMany([91, 92].map((n) => notice({ id: key(n), dedupeKey: String(n) })));
    };
    expect(await writes(register)).to.deep.equal([
      "insert into number_sequence",
      "insert into matter",
      "insert into process_instance",
      "insert into task",
      "insert into task_candidate",
      "insert into clock",
      "insert into timer",
      "insert into event",
      "insert into notice",
    ]);
  });

  it("is nothing more for the candidates when who has a task completes it, and one statement when it is claimed", async () => {
    await store.unitOfWork.transact(({ tasks }) => tasks.insertMany([task()]));
    const change =
      (changed: Parameters<typeof task>[0]) =>
      async ({ tasks }: Repositories) =>
        tasks.save({ ...(await tasks.get(key(30))), ...changed });
    expect(await writes(change({ assignee: "a" }))).to.deep.equal(["update task", "update task_candidate"]);
    const completed = { state: "completed", completedBy: "a", completedAt: at(2) } as const;
    expect(await writes(change(completed))).to.deep.equal(["update task"]);
  });
});
