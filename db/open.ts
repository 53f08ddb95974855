import { mkdir, open as openFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import knex, { type Knex } from "knex";
import type { Database as Connection, Statement } from "sqlite3";
import { Refusal } from "../engine/domain/refusal.ts";
import { type Database, type Driver, databaseOn } from "./database.ts";
import type { Cell, Row, Sql } from "./sql.ts";

export type { Database } from "./database.ts";

export type DatabaseOptions = {
  /** Connections for reading; 4 unless told. */
  readonly readers?: number;
  /** How long to wait for a lock of another process, in milliseconds; 5,000 unless told. */
  readonly busyTimeout?: number;
  /** Told of every statement before it runs. */
  readonly onStatement?: (text: string, bindings: readonly Cell[]) => void;
};

/**
 * Opens the office's database; the only file that knows the driver. `url`: `sqlite:` and a path, relative to the working
 * directory; the folder and the file are made where they are missing.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const file = fileOf(url);
  await mkdir(dirname(file), { recursive: true });
  return databaseOn(await sqliteDriver(file, options));
}

async function sqliteDriver(file: string, options: DatabaseOptions): Promise<Driver> {
  const readers = options.readers ?? 4;
  const writing = connections(file, { ...options, most: 1, pragmas: writerPragmas });
  const writer = await writing.acquire();
  const reading = connections(file, { ...options, most: readers, pragmas: readerPragmas });
  const lend = async <T>(run: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = await reading.acquire();
    try {
      return await run(connection);
    } finally {
      reading.release(connection);
    }
  };
  const look: Driver["look"] = (run) => lend((connection) => run(reading.sqlOn(connection, stillOpen)));
  return {
    dialect: "sqlite",
    write: (run) => transaction("begin immediate", writing, writer, run),
    read: (run) => lend((connection) => transaction("begin", reading, connection, run)),
    look,
    explain: (text, bindings) =>
      look(async (sql) => (await sql.rows(`explain query plan ${text}`, bindings)).map((step) => String(step.detail))),
    pragma: async (name) => {
      const read = async (sql: Sql) => Object.values((await sql.rows(`pragma ${name}`, []))[0] ?? {})[0] ?? null;
      const held = await Promise.all(Array.from({ length: readers }, () => reading.acquire()));
      const all = [writing.sqlOn(writer, stillOpen), ...held.map((connection) => reading.sqlOn(connection, stillOpen))];
      const values = await Promise.all(all.map(read));
      for (const connection of held) reading.release(connection);
      return values;
    },
    copyTo: (path) => copyInto(file, resolve(path), options),
    close: async () => {
      writing.release(writer);
      await reading.destroy();
      await writing.destroy();
    },
  };
}

function fileOf(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  if (path === undefined || path === ":memory:") throw new Error(`the database ${url} must be "sqlite:" and the path of a file`);
  return resolve(path);
}

/**
 * Every connection needs these anew: only the journal mode stays in the file. FULL: an acknowledged commit survives a power cut.
 * 16 MB of pages are kept at most.
 */
const commonPragmas = ["foreign_keys = on", "synchronous = full", "temp_store = memory", "cache_size = -16000"];
/** What is erased or deleted is overwritten in the file, not only let go: the vault's values must be gone from the disk. */
const writerPragmas = ["journal_mode = wal", "recursive_triggers = on", "secure_delete = on", ...commonPragmas];
const readerPragmas = ["query_only = on", ...commonPragmas];

type Connections = {
  acquire(): Promise<Connection>;
  release(connection: Connection): void;
  /** Statements of one transaction on one connection; refuses them once it is over. */
  sqlOn(connection: Connection, isOver: () => boolean): Sql;
  destroy(): Promise<void>;
};

const stillOpen = (): boolean => false;

function connections(
  file: string,
  { most, pragmas, busyTimeout = 5000, onStatement }: DatabaseOptions & { readonly most: number; readonly pragmas: readonly string[] },
): Connections {
  const setUp = [`busy_timeout = ${busyTimeout}`, ...pragmas].map((pragma) => `pragma ${pragma};`).join("");
  const builder = knex({
    client: "sqlite3",
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 0,
      max: most,
      // A connection is kept for as long as the server runs.
      idleTimeoutMillis: 2 ** 31 - 1,
      afterCreate: (connection: Connection, done: (error: Error | null) => void) => connection.exec(setUp, done),
    },
  });
  runPrepared(builder, onStatement);
  const client: PooledClient = builder.client;
  return {
    acquire: () => client.acquireConnection(),
    release: (connection) => client.releaseConnection(connection),
    sqlOn: (connection, isOver) => sqlOn(builder, connection, isOver),
    destroy: () => builder.destroy(),
  };
}

type PooledClient = { acquireConnection(): Promise<Connection>; releaseConnection(connection: Connection): void };

function sqlOn(builder: Knex, connection: Connection, isOver: () => boolean): Sql {
  const refuseLate = () => {
    if (isOver()) throw new Error("a statement came after the end of its transaction: an await is missing");
  };
  const from = (table: string) => {
    refuseLate();
    return builder(table).connection(connection);
  };
  const client: DriverClient = builder.client;
  const runDirectly = (method: string, text: string, bindings: readonly Cell[]): Promise<Query> => {
    refuseLate();
    return client._query(connection, { sql: text, bindings, method });
  };
  return Object.assign(from, {
    rows: async (text: string, bindings: readonly Cell[]) => (await runDirectly("select", text, bindings)).response ?? [],
    change: async (text: string, bindings: readonly Cell[]) => (await runDirectly("update", text, bindings)).context?.changes ?? 0,
    hasTable: async (name: string) => (await from("sqlite_master").where({ type: "table", name }).select("name")).length > 0,
    expression: (text: string, bindings: readonly Cell[]) => builder.raw(text, [...bindings]),
    isDuplicate: (error: unknown) => isSqliteError(error, "SQLITE_CONSTRAINT") && /UNIQUE constraint failed/.test(error.message),
  });
}

async function transaction<T>(
  begin: "begin" | "begin immediate",
  { sqlOn }: Connections,
  connection: Connection,
  run: (sql: Sql) => Promise<T>,
): Promise<T> {
  let over = false;
  const control = sqlOn(connection, stillOpen);
  try {
    await control.rows(begin, []);
    const result = await run(sqlOn(connection, () => over));
    over = true;
    await control.rows("commit", []);
    return result;
  } catch (error) {
    over = true;
    if (isSqliteError(error, "SQLITE_BUSY")) throw new Refusal("DATABASE_BUSY");
    // After some faults (a full disk) SQLite has rolled back by itself, and says so: the first error is the one to tell.
    await control.rows("rollback", []).catch(() => undefined);
    throw error;
  }
}

function isSqliteError(error: unknown, code: string): error is Error {
  return error instanceof Error && "code" in error && error.code === code;
}

async function copyInto(file: string, path: string, options: DatabaseOptions): Promise<void> {
  const own = connections(file, { ...options, most: 1, pragmas: commonPragmas });
  const connection = await own.acquire();
  try {
    await own.sqlOn(connection, stillOpen).rows("vacuum into ?", [path]);
  } finally {
    own.release(connection);
    await own.destroy();
  }
  const copy = await openFile(path, "r+");
  await copy.sync();
  await copy.close();
}

type Query = {
  readonly sql: string;
  readonly bindings?: readonly Cell[];
  readonly method?: string;
  readonly returning?: unknown;
  readonly response?: readonly Row[];
  readonly context?: { readonly changes: number };
};
type DriverClient = {
  _query(connection: Connection, query: Query): Promise<Query>;
  destroyRawConnection(connection: Connection): Promise<void>;
};

/** Statements kept ready per connection: preparing one costs as much as running it, and the driver by itself never keeps any. */
const keptStatements = 250;

/** Makes knex's client run statements that are prepared once and kept; the least used ones are let go. */
function runPrepared(builder: Knex, onStatement: DatabaseOptions["onStatement"]): void {
  const client: DriverClient = builder.client;
  const keptOf = new WeakMap<Connection, Map<string, Promise<Statement>>>();
  const destroy = client.destroyRawConnection.bind(client);
  client.destroyRawConnection = async (connection) => {
    for (const statement of keptOf.get(connection)?.values() ?? []) await finalize(await statement);
    await destroy(connection);
  };
  client._query = async (connection, query) => {
    onStatement?.(query.sql, query.bindings ?? []);
    if (query.sql.startsWith("explain")) return runOnce(connection, query);
    const kept = keptOf.get(connection) ?? new Map<string, Promise<Statement>>();
    keptOf.set(connection, kept);
    const statement = await prepared(connection, kept, query.sql);
    return run(statement, query);
  };
}

/** An explanation counts as running until it is finalized, and would hold up every commit. */
async function runOnce(connection: Connection, query: Query): Promise<Query> {
  const statement = await prepare(connection, query.sql);
  try {
    return await run(statement, query);
  } finally {
    await finalize(statement);
  }
}

async function prepared(connection: Connection, kept: Map<string, Promise<Statement>>, text: string): Promise<Statement> {
  const statement = kept.get(text) ?? prepare(connection, text);
  kept.delete(text);
  kept.set(text, statement);
  statement.catch(() => kept.delete(text));
  const [oldest] = kept;
  if (kept.size <= keptStatements || oldest === undefined) return statement;
  kept.delete(oldest[0]);
  await finalize(await oldest[1]);
  return statement;
}

function prepare(connection: Connection, text: string): Promise<Statement> {
  return new Promise((done, failed) => {
    const statement = connection.prepare(text, (error: Error | null) => (error === null ? done(statement) : failed(error)));
  });
}

function finalize(statement: Statement): Promise<void> {
  return new Promise((done) => statement.finalize(() => done()));
}

const givesNoRows = new Set(["insert", "update", "del", "counter"]);

/** Leaves the answer where knex looks for it: rows in `response`, counts in `context`. */
function run(statement: Statement, query: Query): Promise<Query> {
  return new Promise((done, failed) => {
    const bindings = query.bindings ?? [];
    if (givesNoRows.has(query.method ?? "") && !query.returning) {
      statement.run(bindings, function (error) {
        if (error === null) done(Object.assign(query, { context: this }));
        else failed(error);
      });
      return;
    }
    statement.all(bindings, (error: Error | null, response: readonly Row[]) => {
      if (error === null) done(Object.assign(query, { response }));
      else failed(error);
    });
  });
}
