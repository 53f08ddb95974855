import type { PersonActor } from "../../domain/actor.ts";
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
  const tokenHash = world.secrets.hashToken(token);
  const found = await world.unitOfWork.read(async ({ sessions, people }) => {
    const session = await sessions.find(tokenHash);
    return session === null ? null : { session, person: await people.get(session.person) };
  });
  if (found === null) return null;
  const { session, person } = found;
  if (now > session.expiresAt || now > shifted(session.lastSeenAt, idle) || person.disabledAt !== null) return null;
  if (now > shifted(session.lastSeenAt, touchEvery)) await world.unitOfWork.transact(({ sessions }) => sessions.touch(tokenHash, now));
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
