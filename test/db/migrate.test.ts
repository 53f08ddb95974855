import { expect } from "chai";
import { type Database, openDatabase } from "../../db/open.ts";
import { failureOf } from "../contract/store.ts";
import { openSqlite, type SqliteStore } from "../support/sqlite-store.ts";

describe("migrations", () => {
  let store: SqliteStore;
  beforeEach(async () => {
    store = await openSqlite();
  });
  afterEach(() => store.close());
  const reopened = async <T>(look: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(store.url);
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  };

  it("bring an empty file to what this server knows, and do nothing the second time", async () => {
    const state = await store.schema();
    expect(state.version).to.equal(state.known).and.to.be.greaterThan(0);
    expect(await store.migrate()).to.deep.equal(state);
    expect(await store.ready()).to.equal(true);
  });

  it("run once when many servers start at once", async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase(`${store.url}-together`)));
    const states = await Promise.all(databases.map((database) => database.migrate()));
    for (const state of states) expect(state.version).to.equal(state.known);
    for (const database of databases) await database.close();
  });

  it("are not ready before they have run", async () => {
    const database = await openDatabase(`${store.url}-new`);
    expect(await database.ready()).to.equal(false);
    expect((await database.schema()).version).to.equal(0);
    await database.migrate();
    expect(await database.ready()).to.equal(true);
    await database.close();
  });

  it("refuse a database that only a later server understands", async () => {
    await store.write("insert into schema_version (version, min_reader) values (9000, 9000)");
    expect(String(await failureOf(reopened((database) => database.migrate())))).to.match(/needs a server that knows 9000/);
    expect(await reopened((database) => database.ready())).to.equal(false);
  });

  it("work on a database of a later server that this one may still use", async () => {
    await store.write("insert into schema_version (version, min_reader) values (9000, 1)");
    expect((await reopened((database) => database.migrate())).version).to.equal(9000);
    expect(await reopened((database) => database.ready())).to.equal(true);
  });
});
