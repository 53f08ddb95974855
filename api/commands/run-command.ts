import { operatorWords } from "../operator-words.ts";

export type Say = (line: string) => void;

/** Runs a command of the command line; whatever goes wrong ends with status 1. */
export function runCommand(command: (say: Say) => Promise<void>): void {
  // What an office keeps is nobody else's to read.
  process.umask(0o077);
  command((line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
    process.stderr.write(`${operatorWords(error)}\n`);
    process.exitCode = 1;
  });
}
