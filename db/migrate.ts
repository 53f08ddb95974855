import { allMigrations } from "./migrations/all-migrations.ts";
import type { Dialect, Migration } from "./migrations/migration.ts";
import type { Row, Sql } from "./sql.ts";

export type SchemaState = {
  /** 0: nothing is migrated yet. */
  readonly version: number;
  /** The oldest schema version a server must know to work here. */
  readonly minReader: number;
  /** What this server knows. */
  readonly known: number;
};

/** Brings the schema up to this server's version; to be run inside one write transaction. Does nothing where it is up already. */
export async function migrateSchema(sql: Sql, dialect: Dialect, migrations: readonly Migration[] = allMigrations): Promise<SchemaState> {
  await sql.rows("create table if not exists schema_version (version integer primary key, min_reader integer not null)", []);
  const before = await readSchema(sql, migrations);
  refuseNewer(before);
  for (const migration of migrations.filter(({ version }) => version > before.version)) {
    for (const statement of migration.statements(dialect)) await sql.rows(statement, []);
    await sql("schema_version").insert({ version: migration.version, min_reader: migration.minReader });
  }
  return readSchema(sql, migrations);
}

/** Also of a database that nothing was ever migrated in. */
export async function readSchema(sql: Sql, migrations: readonly Migration[] = allMigrations): Promise<SchemaState> {
  const row = (await sql.hasTable("schema_version")) ? await newest(sql) : undefined;
  return {
    version: Number(row?.version ?? 0),
    minReader: Number(row?.min_reader ?? 0),
    known: Math.max(0, ...migrations.map(({ version }) => version)),
  };
}

async function newest(sql: Sql): Promise<Row | undefined> {
  const [row] = await sql.rows("select max(version) as version, max(min_reader) as min_reader from schema_version", []);
  return row;
}

/** A later release has changed the database so that this one would do damage. */
export function refuseNewer({ version, minReader, known }: SchemaState): void {
  if (minReader <= known) return;
  throw new Error(`the database has schema ${version} and needs a server that knows ${minReader}; this one knows ${known}`);
}
