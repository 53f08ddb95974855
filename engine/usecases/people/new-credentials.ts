import type { Secrets } from "../../ports/world.ts";
import { temporaryPassword } from "./temporary-password.ts";

export type Credentials = {
  readonly account: string;
  readonly name: string;
  readonly temporaryPassword: string;
  readonly passwordHash: string;
};

/** Hashing is slow by design: so many at once, and never inside a transaction. */
const atOnce = 4;

export async function newCredentials(
  secrets: Secrets,
  accounts: readonly { readonly account: string; readonly name: string }[],
): Promise<readonly Credentials[]> {
  const made: Credentials[] = [];
  for (let from = 0; from < accounts.length; from += atOnce) {
    const some = accounts.slice(from, from + atOnce).map(async ({ account, name }) => {
      const password = temporaryPassword(secrets);
      return { account, name, temporaryPassword: password, passwordHash: await secrets.hashPassword(password) };
    });
    made.push(...(await Promise.all(some)));
  }
  return made;
}
