import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect } from "chai";
import { type Database, openDatabase } from "../../db/open.ts";
import { at, bundle, event, insertOwners, key, task } from "../contract/samples.ts";
import { failureOf, refusalOf } from "../contract/store.ts";

describe("the SQLite database", () => {
  let folder = "";
  let url = "";
  let opened: Database[] = [];
  const open = async (options: Parameters<typeof openDatabase>[1] = {}): Promise<Database> => {
    const database = await openDatabase(url, options);
    opened.push(database);
    await database.migrate();
    return database;
  };
  const close = async (database: Database): Promise<void> => {
    opened = opened.filter((one) => one !== database);
    await database.close();
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "clauseflow-"));
    url = `sqlite:${join(folder, "data", "office.db")}`;
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    await rm(folder, { recursive: true });
  });

  it("syncs every commit to the disk, on every connection, also when it is opened again", async () => {
    const full = 2;
    const first = await open();
    expect(await first.pragma("synchronous")).to.deep.equal([full, full, full, full, full]);
    await close(first);
    const again = await open({ readers: 2 });
    expect(await again.pragma("synchronous")).to.deep.equal([full, full, full]);
    expect(await again.pragma("journal_mode")).to.deep.equal(["wal", "wal", "wal"]);
  });

  it("checks references and waits for locks on every connection, and lets only one write", async () => {
    const database = await open({ readers: 2, busyTimeout: 1_234 });
    expect(await database.pragma("foreign_keys")).to.deep.equal([1, 1, 1]);
    expect(await database.pragma("busy_timeout")).to.deep.equal([1_234, 1_234, 1_234]);
    expect(await database.pragma("query_only")).to.deep.equal([0, 1, 1]);
  });

  it("keeps what was committed when it is closed and opened again", async () => {
    const first = await open();
    await first.unitOfWork.transact(insertOwners);
    await close(first);
    const again = await open();
    expect(await again.unitOfWork.read(({ bundles }) => bundles.get(key(1)))).to.deep.equal(bundle());
  });

  it("keeps what was committed, and nothing else, when the server is killed in the middle of a transaction", async () => {
    await close(await open());
    const script = join(import.meta.dirname, `killed-writer${extname(import.meta.filename)}`);
    const run = () => execFileSync(process.execPath, [...process.execArgv, script, url], { stdio: ["ignore", "pipe", "pipe"] });
    expect(run).to.throw().with.property("signal", "SIGKILL");
    const again = await open();
    const { committed, open: unfinished } = await again.unitOfWork.read(async ({ settings }) => ({
      committed: await settings.read("committed"),
      open: await settings.read("unfinished"),
    }));
    expect(committed).to.deep.equal({ n: 25 });
    expect(unfinished).to.equal(null);
  }).timeout(60_000);

  it("never changes or deletes an event, by whatever statement", async () => {
    const database = await open();
    await database.unitOfWork.transact(({ events }) => events.append([event()]));
    for (const statement of [
      "update event set actor = 'somebody else'",
      "update event set seq = seq",
      "delete from event",
      "delete from event where 1 = 0 or seq = 1",
      "replace into event select * from event",
      "insert or replace into event select * from event",
    ])
      expect(String(await failureOf(database.write(statement))), statement).to.match(/events are never/);
    expect(await database.unitOfWork.read(({ events }) => events.list(key(10), { afterSeq: 0, limit: 9 }))).to.deep.equal([event()]);
  });

  it("copies everything committed to a file while work goes on, and never over a file that is there", async () => {
    const database = await open();
    await database.unitOfWork.transact(insertOwners);
    const copy = join(folder, "copy.db");
    let working = true;
    const work = (async () => {
      while (working) await database.unitOfWork.transact(({ sequences }) => sequences.next("busy"));
    })();
    await database.backupTo(copy);
    working = false;
    await work;
    await failureOf(database.backupTo(copy));
    expect((await stat(copy)).size).to.be.greaterThan(0);
    url = `sqlite:${copy}`;
    const restored = await open();
    expect(await restored.ready()).to.equal(true);
    expect(await restored.unitOfWork.read(({ bundles }) => bundles.get(key(1)))).to.deep.equal(bundle());
  });

  it("says that it is busy when another process holds the write lock for too long", async () => {
    const database = await open({ busyTimeout: 20 });
    const other = await open();
    await other.unitOfWork.transact(async ({ settings }) => {
      await settings.write("held", {});
      await refusalOf(
        database.unitOfWork.transact(({ sequences }) => sequences.next("x")),
        "DATABASE_BUSY",
      );
    });
    expect(await database.unitOfWork.transact(({ sequences }) => sequences.next("x"))).to.equal(1);
  });

  it("refuses a statement that comes after the end of its transaction", async () => {
    const database = await open();
    let late: Promise<unknown> = Promise.resolve();
    await database.unitOfWork.transact(async ({ settings }) => {
      late = new Promise((done) => setImmediate(done)).then(async () => {
        await new Promise((done) => setTimeout(done, 50));
        await settings.write("late", {});
      });
    });
    expect(String(await failureOf(late))).to.match(/an await is missing/);
    expect(await database.unitOfWork.read(({ settings }) => settings.read("late"))).to.equal(null);
  });

  it("keeps readers reading while a writer is at work", async () => {
    const database = await open({ readers: 2 });
    await database.unitOfWork.transact(insertOwners);
    await database.unitOfWork.transact(async ({ tasks }) => {
      await tasks.insertMany([task()]);
      const reads = Array.from({ length: 10 }, () => database.unitOfWork.read((office) => office.tasks.listByInstance(key(10))));
      expect((await Promise.all(reads)).flat()).to.deep.equal([]);
    });
  });

  it("gives a reader one moment of the office, whatever is committed meanwhile", async () => {
    const database = await open();
    await database.unitOfWork.transact(({ settings }) => settings.write("n", { n: 1 }));
    await database.unitOfWork.read(async ({ settings }) => {
      expect(await settings.read("n")).to.deep.equal({ n: 1 });
      await database.unitOfWork.transact((office) => office.settings.write("n", { n: 2 }));
      expect(await settings.read("n")).to.deep.equal({ n: 1 });
    });
    expect(await database.unitOfWork.read(({ settings }) => settings.read("n"))).to.deep.equal({ n: 2 });
  });

  it("lets many wait for few connections", async () => {
    const database = await open({ readers: 1 });
    await database.unitOfWork.transact(({ settings }) => settings.write("n", { at: at(0) }));
    const reads = await Promise.all(Array.from({ length: 100 }, () => database.unitOfWork.read(({ settings }) => settings.read("n"))));
    expect(new Set(reads.map((value) => JSON.stringify(value))).size).to.equal(1);
  });

  it("is a file, and says so of everything else", async () => {
    for (const wrong of ["postgres://localhost/office", "sqlite:", "sqlite::memory:", "office.db"])
      expect(String(await failureOf(openDatabase(wrong)))).to.match(/must be "sqlite:" and the path of a file/);
    await close(await open());
    expect((await readFile(url.slice("sqlite:".length))).subarray(0, 15).toString()).to.equal("SQLite format 3");
  });
});
