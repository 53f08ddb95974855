import type { Instant, Key, MatterId } from "./ids.ts";

/** A citizen's personal value, stored once, encrypted. Everything else holds `{ "$vault": id }`. */
export type VaultEntry = {
  readonly id: Key;
  readonly matterId: MatterId;
  /** JSON pointer of the form field. */
  readonly field: string;
  /** null after erasure. Base64: nonce, tag and text, AES-256-GCM. */
  readonly sealed: string | null;
  /** Salted SHA-256 of the value: what the chain holds. The salt is sealed with the value, so erasing makes it unlinkable. */
  readonly hash: string;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
};

export type VaultReference = { readonly $vault: Key; readonly hash: string };

export function isVaultReference(value: unknown): value is VaultReference {
  return typeof value === "object" && value !== null && "$vault" in value && typeof value.$vault === "string";
}
