import type { PersonActor } from "../../domain/actor.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { JsonObject } from "../../domain/json.ts";
import { groupOf, type Person } from "../../domain/org.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandAdminLeft } from "./demand-admin-left.ts";
import { demandManaging } from "./demand-managing.ts";
import { demandPosts } from "./demand-posts.ts";
import { type PersonDetails, tidied } from "./person-details.ts";

export type PersonChange = PersonDetails & { readonly actor: PersonActor; readonly id: PersonId; readonly revision: number };

/** Changes name, contact and posts over the revision they were read at; posts count from the next request on. */
export async function changePerson(world: World, { actor, id, revision, ...details }: PersonChange): Promise<Person> {
  demandManaging(actor);
  return inTurn(world, actor, async (turn) => {
    const before = await turn.repositories.people.get(id);
    await demandPosts(turn, details.posts, before.posts);
    const after = await turn.repositories.people.save({ ...before, ...tidied(details), revision });
    await demandAdminLeft(turn);
    writeOfficeEvent(turn, "personChanged", { person: id, ...changesOf(before, after) });
    turn.touchedPeople.add(id);
    return after;
  });
}

/** Which fields changed, not what they hold: a name or a phone number does not belong into the chain. */
export function changesOf(before: PersonDetails, after: PersonDetails): JsonObject {
  const [had, has] = [before.posts.map(groupOf), after.posts.map(groupOf)];
  return {
    fields: (["name", "phone", "email"] as const).filter((field) => before[field] !== after[field]),
    postsGiven: has.filter((group) => !had.includes(group)),
    postsTaken: had.filter((group) => !has.includes(group)),
  };
}
