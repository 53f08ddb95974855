import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../engine/ports/world.ts";

/** Crockford's 32 signs: no I, L, O, U, so that a code can be read out on the phone. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 16;

/** 80 random bits as four groups of four signs, "7K3F-09QD-XH2M-4TZ8"; stored as a hash only. */
export const queryCodes: Pick<Secrets, "newQueryCode" | "queryCodeMatches"> = {
  newQueryCode() {
    const code = [...randomBytes(codeLength)].map((byte) => signs.charAt(byte & 31)).join("");
    return { code: code.replace(/.{4}(?=.)/g, "$&-"), hash: hashOf(code).toString("hex") };
  },
  queryCodeMatches(code, hash) {
    const stored = Buffer.from(hash, "hex");
    const given = hashOf(plain(code));
    return stored.length === given.length && timingSafeEqual(stored, given);
  },
};

/** As it is typed: small letters, blanks, dashes and full-width forms do not matter, and O, I, L are read as digits. */
function plain(code: string): string {
  const text = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "");
  return text.replaceAll("O", "0").replace(/[IL]/g, "1");
}

function hashOf(code: string): Buffer {
  return createHash("sha256").update(code).digest();
}
