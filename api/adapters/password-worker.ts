import { randomBytes } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
export const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

export type PasswordOrder =
  | { readonly kind: "hash"; readonly password: string }
  | { readonly kind: "verify"; readonly password: string; readonly stored: string };

/** Runs in a worker thread: hashing keeps a core busy for a while on purpose, and the office goes on meanwhile. */
export async function workOnPassword(order: PasswordOrder): Promise<string | boolean> {
  // Passwords are hashed in one Unicode form: two keyboards may write the same 汉字 or é differently.
  const password = order.password.normalize("NFC");
  if (order.kind === "verify") return argon2Verify({ password, hash: order.stored });
  return argon2id({ password, salt: randomBytes(16), ...cost, outputType: "encoded" });
}
