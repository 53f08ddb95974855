import { commonPasswords } from "./common-passwords.ts";
import { Refusal } from "./refusal.ts";

/** Why a password is too weak; the pages word it. */
export type PasswordWeakness = "TOO_SHORT" | "TOO_LONG" | "LIKE_ACCOUNT" | "COMMON";

const fewestCharacters = 8;
/** Longer ones make hashing a burden and help nobody. */
const mostCharacters = 256;

/** Every weakness of a password; none means it is good. Length counts characters, not bytes: 八个汉字也算八个. */
export function weaknessesOf(password: string, { account }: { readonly account: string }): readonly PasswordWeakness[] {
  const length = Array.from(password).length;
  const plain = simplified(password);
  const found: readonly (readonly [PasswordWeakness, boolean])[] = [
    ["TOO_SHORT", length < fewestCharacters],
    ["TOO_LONG", length > mostCharacters],
    ["LIKE_ACCOUNT", account !== "" && [plain, reversed(plain)].includes(simplified(account))],
    ["COMMON", commonPasswords.has(plain) || isRepeated(plain)],
  ];
  return found.flatMap(([weakness, applies]) => (applies ? [weakness] : []));
}

/** Refuses with PASSWORD_TOO_WEAK and every weakness. */
export function demandGoodPassword(password: string, owner: { readonly account: string }): void {
  const weaknesses = weaknessesOf(password, owner);
  if (weaknesses.length > 0) throw new Refusal("PASSWORD_TOO_WEAK", { weaknesses });
}

/** A changed case or full-width letters make no other password. */
function simplified(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}

/** One piece of up to four characters, over and over. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text);
}
