import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, type DatabaseOptions, openDatabase } from "../../db/open.ts";

export type SqliteStore = Database & { readonly url: string };

/** A migrated database in a folder of its own, removed by `close`. */
export async function openSqlite(options: DatabaseOptions = {}): Promise<SqliteStore> {
  const folder = await mkdtemp(join(tmpdir(), "clauseflow-"));
  const url = `sqlite:${join(folder, "office.db")}`;
  const database = await openDatabase(url, options);
  await database.migrate();
  const close = async (): Promise<void> => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { ...database, url, close };
}
