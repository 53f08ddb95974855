import { mkdir, open as openFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import knex, { type Knex } from "knex";
import type { Database as Connection, Statement } from "sqlite3";
import { Refusal } from "../engine/domain/refusal.ts";
import type { Queries } from "../engine/ports/queries.ts";
import type { UnitOfWork } from "../engine/ports/unit-of-work.ts";
import { migrateSchema, readSchema, type SchemaState } from "./migrate.ts";
import { queriesOn } from "./queries.ts";
import type { Cell, Row, Sql } from "./sql.ts";
import { unitOfWorkOn } from "./unit-of-work.ts";

/** The only file that knows the driver. Everybody else sees `Sql`. */
export type Database = {
  readonly unitOfWork: UnitOfWork;
  readonly queries: Queries;
  /** Brings the schema up to this server's version, in one transaction; refuses one that is too new. Idempotent. */
  migrate(): Promise<SchemaState>;
  schema(): Promise<SchemaState>;
  /** Reachable, and migrated to at least what this server knows. */
  ready(): Promise<boolean>;
  /** Copies everything committed to a new file while work goes on; refuses a file that is there. */
  backupTo(path: string): Promise<void>;
  /** How the database would run a statement, a line a step; for tests and operators. */
  explain(text: string, bindings: readonly Cell[]): Promise<readonly string[]>;
  /** One PRAGMA of every connection that is open, the writer's first. */
  pragma(name: string): Promise<readonly Cell[]>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connections for reading; 4 unless told. */
  readonly readers?: number;
  /** How long to wait for a lock of another process, in milliseconds; 5,000 unless told. */
  readonly busyTimeout?: number;
  /** Told of every statement before it runs. */
  readonly onStatement?: (text: string, bindings: readonly Cell[]) => void;
};

/** `url`: `sqlite:` and a path, relative to the working directory. Makes the folder and the file where they are missing. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const file = fileOf(url);
  await mkdir(dirname(file), { recursive: true });
  const writing = connections(file, { ...options, most: 1, pragmas: writerPragmas });
  const writer = await writing.acquire();
  const reading = connections(file, { ...options, most: options.readers ?? 4, pragmas: readerPragmas });
  const look = async <T>(run: (sql: Sql) => Promise<T>): Promise<T> => {
    const connection = await reading.acquire();
    try {
      return await run(reading.sqlOn(connection, stillOpen));
    } finally {
      reading.release(connection);
    }
  };
  const transactions = {
    write: <T>(run: (sql: Sql) => Promise<T>) => transaction("begin immediate", writing, writer, run),
    read: async <T>(run: (sql: Sql) => Promise<T>): Promise<T> => {
      const connection = await reading.acquire();
      try {
        return await transaction("begin", reading, connection, run);
      } finally {
        reading.release(connection);
      }
    },
  };
  const { unitOfWork, inTurn } = unitOfWorkOn(transactions);
  return {
    unitOfWork,
    queries: queriesOn(look),
    migrate: () => inTurn(() => transactions.write((sql) => migrateSchema(sql, "sqlite"))),
    schema: () => look((sql) => readSchema(sql)),
    ready: () =>
      look(async (sql) => {
        const { version, minReader, known } = await readSchema(sql);
        return version >= known && minReader <= known;
      }),
    backupTo: (path) => copyInto(file, resolve(path), options),
    explain: (text, bindings) =>
      look(async (sql) => (await sql.rows(`explain query plan ${text}`, bindings)).map((step) => String(step.detail))),
    pragma: async (name) => {
      const read = async (sql: Sql) => Object.values((await sql.rows(`pragma ${name}`, []))[0] ?? {})[0] ?? null;
      const held = await Promise.all(Array.from({ length: options.readers ?? 4 }, () => reading.acquire()));
      const values = await Promise.all([
        inTurn(() => read(writing.sqlOn(writer, stillOpen))),
        ...held.map((connection) => read(reading.sqlOn(connection, stillOpen))),
      ]);
      for (const connection of held) reading.release(connection);
      return values;
    },
    close: () =>
      inTurn(async () => {
        writing.release(writer);
        await reading.destroy();
        await writing.destroy();
      }),
  };
}

function fileOf(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  if (path === undefined || path === ":memory:") throw new Error(`the database ${url} must be "sqlite:" and the path of a file`);
  return resolve(path);
}

/** Every connection needs these anew: only the journal mode stays in the file. FULL: an acknowledged commit survives a power cut. */
const commonPragmas = ["foreign_keys = on", "synchronous = full", "temp_store = memory"];
const writerPragmas = ["journal_mode = wal", "recursive_triggers = on", ...commonPragmas];
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
  return Object.assign(from, {
    rows: async (text: string, bindings: readonly Cell[]): Promise<readonly Row[]> => {
      refuseLate();
      return builder.raw(text, [...bindings]).connection(connection);
    },
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

type Query = { readonly sql: string; readonly bindings?: readonly Cell[]; readonly method?: string; readonly returning?: unknown };
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
    const kept = keptOf.get(connection) ?? new Map<string, Promise<Statement>>();
    keptOf.set(connection, kept);
    const statement = await prepared(connection, kept, query.sql);
    return run(statement, query);
  };
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
    statement.all(bindings, (error: Error | null, response: unknown) => {
      if (error === null) done(Object.assign(query, { response }));
      else failed(error);
    });
  });
}
