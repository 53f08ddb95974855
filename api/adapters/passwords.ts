import { randomBytes } from "node:crypto";
import { argon2id, hash, verify } from "argon2";
import type { Secrets } from "../../engine/ports/world.ts";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. About 50 ms. */
const cost = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords are hashed in one Unicode form: two keyboards may write the same 汉字 or é differently. */
export const passwords: Pick<Secrets, "hashPassword" | "passwordMatches" | "nobodysHash"> = {
  hashPassword: (password) => hash(password.normalize("NFC"), cost),
  passwordMatches: (password, stored) => verify(stored, password.normalize("NFC")),
  nobodysHash: () => `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${randomPart(16)}$${randomPart(32)}`,
};

function randomPart(bytes: number): string {
  return randomBytes(bytes).toString("base64").replace(/=+$/, "");
}
