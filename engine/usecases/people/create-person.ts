import type { PersonActor } from "../../domain/actor.ts";
import { groupOf, type Person } from "../../domain/org.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandManaging } from "./demand-managing.ts";
import { demandPosts } from "./demand-posts.ts";
import { type PersonDetails, tidied } from "./person-details.ts";
import { temporaryPassword } from "./temporary-password.ts";

export type NewPerson = PersonDetails & { readonly actor: PersonActor; readonly account: string };

/** Makes an account with a password that has to be changed at the first sign-in. The log names the person by id, never by name. */
export async function createPerson(
  world: World,
  { actor, account, ...details }: NewPerson,
): Promise<{ readonly person: Person; readonly temporaryPassword: string }> {
  demandManaging(actor);
  const password = temporaryPassword(world.secrets);
  const passwordHash = await world.secrets.hashPassword(password);
  const person: Person = {
    ...tidied(details),
    id: world.keys.next(),
    account,
    disabledAt: null,
    mustChangePassword: true,
    revision: 1,
  };
  await inTurn(world, actor, async (turn) => {
    await demandPosts(turn, person.posts);
    await turn.repositories.people.insert(person, passwordHash);
    writeOfficeEvent(turn, "personCreated", { person: person.id, posts: person.posts.map(groupOf) });
  });
  return { person, temporaryPassword: password };
}
