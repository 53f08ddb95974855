import { DateTime } from "luxon";
import type { Instant } from "../../domain/ids.ts";
import type { Person } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Session } from "../../domain/session.ts";
import type { People } from "../../ports/repositories.ts";
import type { World } from "../world.ts";

/** An idle session ends after 30 minutes… */
export const idle = { minutes: 30 };
/** …and every session after 12 hours. */
const longest = { hours: 12 };
const window = { minutes: 15 };
const mostFailures = 10;

export type SignedIn = { readonly token: string; readonly session: Session; readonly person: Person };

/**
 * Checks account and password. An unknown account, a disabled one and a wrong password are the same refusal and take the same time; after ten failures in 15 minutes
 * the account waits (real time).
 */
export async function signIn(
  world: World,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<SignedIn> {
  const now = world.realClock.now();
  const since = shifted(now, { minutes: -window.minutes });
  const { person, hash, failures } = await world.unitOfWork.read(async ({ people }) => {
    const found = await people.findByAccount(account);
    return {
      person: found,
      hash: found === null ? null : await people.passwordHash(found.id),
      failures: await people.recentFailures(account, since),
    };
  });
  if (failures >= mostFailures) throw tooMany();
  const matches = await world.secrets.passwordMatches(password, hash ?? world.secrets.nobodysHash());
  if (person === null || person.disabledAt !== null || !matches) {
    await world.unitOfWork.transact(async ({ people }) => {
      await demandFewFailures(people, account, since);
      await people.recordFailure(account, now);
    });
    throw new Refusal("WRONG_CREDENTIALS");
  }
  return openSession(world, { person, now, since });
}

/** Asked again when the answer is known: of many guesses at once no more than ten are answered, be they right or wrong. */
async function demandFewFailures(people: People, account: string, since: Instant): Promise<void> {
  if ((await people.recentFailures(account, since)) >= mostFailures) throw tooMany();
}

function tooMany(): Refusal {
  return new Refusal("TOO_MANY_TRIES", { retryAfterSeconds: window.minutes * 60 });
}

type Opening = { readonly person: Person; readonly now: Instant; readonly since: Instant };

async function openSession(world: World, { person, now, since }: Opening): Promise<SignedIn> {
  const { token, hash } = world.secrets.newToken();
  const session: Session = {
    tokenHash: hash,
    person: person.id,
    csrfToken: world.secrets.newToken().token,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: shifted(now, longest),
  };
  await world.unitOfWork.transact(async (repositories) => {
    await demandFewFailures(repositories.people, person.account, since);
    await repositories.people.clearFailures(person.account);
    await repositories.sessions.deleteExpired(now);
    await repositories.sessions.insert(session);
  });
  return { token, session, person };
}

export function shifted(instant: string, by: { readonly minutes?: number; readonly hours?: number }): string {
  return DateTime.fromISO(instant, { zone: "utc" }).plus(by).toISO() ?? instant;
}
