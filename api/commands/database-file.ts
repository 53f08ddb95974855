import { resolve } from "node:path";
import { CommandError } from "./command-error.ts";

/** The file of an SQLite database; another kind has its own tools for copying. */
export function databaseFile(databaseUrl: string): string {
  if (!databaseUrl.startsWith("sqlite:"))
    throw new CommandError(
      "This command copies SQLite databases. Use the database's own tools (pg_dump, pg_restore) and copy the blob folder and the key file.",
    );
  return resolve(databaseUrl.slice("sqlite:".length));
}
