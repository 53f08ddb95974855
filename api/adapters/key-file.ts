import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const keyBytes = 32;

/** The office's key is missing, broken or open to others: the server does not start. */
export class KeyFileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "KeyFileError";
  }
}

/** Writes a new random key, readable by its owner only. An existing file is never overwritten. */
export function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${randomBytes(keyBytes).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
}

/** The 32 bytes of the key. `createIfMissing`: the demo makes its own; an office is given one by `npm run init` and must keep it. */
export function readKeyFile(path: string, { createIfMissing }: { readonly createIfMissing: boolean }): Uint8Array {
  const text = textOf(path);
  if (text === null && createIfMissing) {
    createKeyFile(path);
    return readKeyFile(path, { createIfMissing: false });
  }
  if (text === null)
    throw new KeyFileError(`The key file ${path} is missing. Restore it from its backup, or run "npm run init" for a new office.`);
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== keyBytes) throw new KeyFileError(`The key file ${path} does not hold a key of ${keyBytes} bytes.`);
  if (isOpenToOthers(path)) throw new KeyFileError(`The key file ${path} can be read by others. Run "chmod 600" on it.`);
  return key;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new KeyFileError(`The key file ${path} cannot be read.`, { cause: error });
  }
}

/** Windows keeps its rights elsewhere. */
function isOpenToOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
}
