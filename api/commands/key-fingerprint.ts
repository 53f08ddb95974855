import { createHash } from "node:crypto";
import { readKeyFile } from "../adapters/key-file.ts";

/** Tells two keys apart without telling either. */
export function keyFingerprint(keyFile: string): string {
  const key = readKeyFile(keyFile, { createIfMissing: false });
  return createHash("sha256").update("clauseflow key fingerprint").update(key).digest("hex").slice(0, 16);
}
