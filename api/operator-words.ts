import { DatabaseLockedError } from "./adapters/database-lock.ts";
import { KeyFileError } from "./adapters/key-file.ts";
import { CommandError } from "./commands/command-error.ts";
import { ConfigError } from "./config.ts";

/** What an operator can mend is told in a sentence; a bug with its trace. */
export function operatorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = [CommandError, ConfigError, KeyFileError, DatabaseLockedError].some((kind) => error instanceof kind);
  return isKnown || isUsage(error) ? error.message : (error.stack ?? error.message);
}

/** node:util's parseArgs refuses flags it does not know. */
function isUsage(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
