import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { canonicalJson } from "../../engine/domain/canonical-json.ts";
import type { Json } from "../../engine/domain/json.ts";
import type { VaultEntry } from "../../engine/domain/vault.ts";
import type { Secrets } from "../../engine/ports/world.ts";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const saltBytes = 16;

/** Seals personal values under a key derived from the office's: nonce ‖ tag ‖ text, bound to their place, so that no row can stand for another. */
export function vaultSeal(officeKey: Uint8Array): Pick<Secrets, "seal" | "open"> {
  const key = new Uint8Array(hkdfSync("sha256", officeKey, new Uint8Array(), "clauseflow vault", 32));
  return {
    seal({ id, matterId, field, value, now }) {
      const salt = randomBytes(saltBytes).toString("base64");
      const hash = createHash("sha256").update(canonicalJson({ salt, value })).digest("hex");
      const sealed = encrypt(key, placeOf({ id, matterId, field }), canonicalJson({ salt, value }));
      return { entry: { id, matterId, field, sealed, hash, createdAt: now, erasedAt: null }, reference: { $vault: id, hash } };
    },
    open(entry) {
      if (entry.sealed === null) return null;
      const { value } = JSON.parse(decrypt(key, placeOf(entry), entry.sealed)) as { readonly value: Json };
      return value;
    },
  };
}

function placeOf({ id, matterId, field }: Pick<VaultEntry, "id" | "matterId" | "field">): Buffer {
  return Buffer.from(canonicalJson([id, matterId, field]));
}

function encrypt(key: Uint8Array, place: Buffer, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(place);
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64");
}

function decrypt(key: Uint8Array, place: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(place).setAuthTag(tag);
  return Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]).toString("utf8");
}
