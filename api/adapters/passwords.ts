import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Secrets } from "../../engine/ports/world.ts";
import { cost, type PasswordOrder } from "./password-worker.ts";

let started: Piscina<PasswordOrder, string | boolean> | null = null;

/** One thread, made at the first sign-in and ended when nobody has signed in for a while; it keeps no process alive. */
function pool(): Piscina<PasswordOrder, string | boolean> {
  started ??= new Piscina({ filename: workerFile(), name: "workOnPassword", minThreads: 0, maxThreads: 1, idleTimeout: 30_000 });
  return started;
}

/** argon2id in WebAssembly: the same everywhere, nothing to compile, no native code to trip over. */
export const passwords: Pick<Secrets, "hashPassword" | "passwordMatches" | "nobodysHash"> = {
  hashPassword: async (password) => String(await pool().run({ kind: "hash", password })),
  passwordMatches: async (password, stored) => (await pool().run({ kind: "verify", password, stored })) === true,
  nobodysHash: () =>
    `$argon2id$v=19$m=${cost.memorySize},t=${cost.iterations},p=${cost.parallelism}$${randomPart(16)}$${randomPart(cost.hashLength)}`,
};

function randomPart(bytes: number): string {
  return randomBytes(bytes).toString("base64").replace(/=+$/, "");
}

function workerFile(): string {
  return fileURLToPath(new URL(`./password-worker${extname(import.meta.url)}`, import.meta.url));
}
