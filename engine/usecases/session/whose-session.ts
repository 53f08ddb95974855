import type { PersonActor } from "../../domain/actor.ts";
import type { Instant } from "../../domain/ids.ts";
import { groupOf, type Person } from "../../domain/org.ts";
import type { Session } from "../../domain/session.ts";
import type { World } from "../world.ts";
import { idle, shifted } from "./sign-in.ts";

export type Signed = { readonly session: Session; readonly person: Person; readonly actor: PersonActor };

/** The lastSeenAt of a session is written at most once a minute: not every request is a write. */
const touchEvery = { minutes: 1 };

/** Who a cookie's token belongs to; null where it is unknown, over, idle too long, or its person was disabled. */
export async function whoseSession(world: World, token: string): Promise<Signed | null> {
  const now = world.realClock.now();
  const signed = await findSigned(world, token, now);
  if (signed === null) return null;
  const { tokenHash, lastSeenAt } = signed.session;
  if (now > shifted(lastSeenAt, touchEvery)) await world.unitOfWork.transact(({ sessions }) => sessions.touch(tokenHash, now));
  return signed;
}

/** The same for a line that stays open: being asked is no sign of life, so it keeps no session from going idle. */
export async function isStillSigned(world: World, token: string): Promise<boolean> {
  return (await findSigned(world, token, world.realClock.now())) !== null;
}

async function findSigned(world: World, token: string, now: Instant): Promise<Signed | null> {
  const found = await world.unitOfWork.read(async ({ sessions, people }) => {
    const session = await sessions.find(world.secrets.hashToken(token));
    return session === null ? null : { session, person: await people.get(session.person) };
  });
  if (found === null) return null;
  const { session, person } = found;
  if (now > session.expiresAt || now > shifted(session.lastSeenAt, idle) || person.disabledAt !== null) return null;
  return { session, person, actor: actorOf(person) };
}

export function actorOf(person: Person): PersonActor {
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    posts: person.posts,
    groups: person.posts.map(groupOf),
    home: person.posts[0]?.unit ?? "",
  };
}
