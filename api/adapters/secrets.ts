import { createHash, randomBytes } from "node:crypto";
import type { Secrets } from "../../engine/ports/world.ts";
import { passwords } from "./passwords.ts";
import { queryCodes } from "./query-codes.ts";
import { vaultSeal } from "./vault-seal.ts";

/** Everything that needs the office's key or the machine's randomness. */
export function secretsUnder(officeKey: Uint8Array): Secrets {
  return { ...vaultSeal(officeKey), ...queryCodes, ...passwords, newToken, hashToken };
}

/** 256 random bits; long enough for its plain SHA-256 to be stored. */
function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
