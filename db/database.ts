import type { Queries } from "../engine/ports/queries.ts";
import type { UnitOfWork } from "../engine/ports/unit-of-work.ts";
import { migrateSchema, readSchema, type SchemaState } from "./migrate.ts";
import type { Dialect } from "./migrations/migration.ts";
import { queriesOn } from "./queries.ts";
import type { Cell, Sql } from "./sql.ts";
import { type Transactions, unitOfWorkOn } from "./unit-of-work.ts";

export type Database = {
  readonly unitOfWork: UnitOfWork;
  readonly queries: Queries;
  /** Brings the schema up to this server's version, in one transaction; throws at one that is too new. Idempotent. */
  migrate(): Promise<SchemaState>;
  schema(): Promise<SchemaState>;
  /** Migrated to at least what this server knows, and not past what it understands. Throws where the database cannot be reached. */
  ready(): Promise<boolean>;
  /** Copies everything committed to a new file while work goes on; throws where the file is there already. */
  backupTo(path: string): Promise<void>;
  /** For tests and operators: how the database would run a statement, a line a step. */
  explain(text: string, bindings: readonly Cell[]): Promise<readonly string[]>;
  /** For tests and operators: runs one statement as a transaction of its own. */
  write(text: string): Promise<void>;
  /** For tests and operators: a setting of every connection there can be, the writing one's first. */
  pragma(name: string): Promise<readonly Cell[]>;
  /** After the work that is under way. */
  close(): Promise<void>;
};

/** What a driver must do. `write` and `close` are never called while a `write` runs. */
export type Driver = Transactions & {
  readonly dialect: Dialect;
  /** One statement, outside a transaction. */
  look<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  explain(text: string, bindings: readonly Cell[]): Promise<readonly string[]>;
  pragma(name: string): Promise<readonly Cell[]>;
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
};

export function databaseOn(driver: Driver): Database {
  const { unitOfWork, inTurn } = unitOfWorkOn(driver);
  return {
    unitOfWork,
    queries: queriesOn(driver.look),
    migrate: () => inTurn(() => driver.write((sql) => migrateSchema(sql, driver.dialect))),
    schema: () => driver.look((sql) => readSchema(sql)),
    ready: async () => {
      const { version, minReader, known } = await driver.look((sql) => readSchema(sql));
      return version >= known && minReader <= known;
    },
    backupTo: (path) => driver.copyTo(path),
    explain: (text, bindings) => driver.explain(text, bindings),
    write: (text) =>
      inTurn(async () => {
        await driver.write((sql) => sql.rows(text, []));
      }),
    pragma: (name) => inTurn(() => driver.pragma(name)),
    close: () => inTurn(() => driver.close()),
  };
}
