import type { PersonActor } from "../../domain/actor.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { Person } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import { demandReason } from "../demand-reason.ts";
import { inTurn } from "../in-turn.ts";
import type { Turn } from "../turn/turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandAdminLeft } from "./demand-admin-left.ts";
import { demandManaging } from "./demand-managing.ts";
import { handOverWork } from "./hand-over-work.ts";

export type Leaving = {
  readonly actor: PersonActor;
  readonly id: PersonId;
  /** null: the work goes back to who else may take it. */
  readonly handOverTo: PersonId | null;
  readonly reason: string;
};

/** Closes an account for good or for a while: its sessions end at once and its open work is handed over in the same transaction. */
export async function disablePerson(
  world: World,
  { actor, id, handOverTo, reason }: Leaving,
): Promise<{ readonly person: Person; readonly tasksHandedOver: number }> {
  demandManaging(actor);
  demandReason(reason);
  return inTurn(world, actor, async (turn) => {
    const before = await turn.repositories.people.get(id);
    if (before.disabledAt !== null) throw new Refusal("PERSON_DISABLED", { person: id });
    const to = handOverTo === null ? null : await receiverOf(turn, id, handOverTo);
    const person = await turn.repositories.people.save({ ...before, disabledAt: turn.now });
    await demandAdminLeft(turn);
    await turn.repositories.sessions.deleteOfPerson(id);
    const moved = await handOverWork(turn, { leaver: id, to });
    writeOfficeEvent(turn, "personDisabled", { person: id, reason });
    if (moved.length > 0) {
      writeOfficeEvent(turn, "workHandedOver", { from: id, to: handOverTo, tasks: moved.map(({ key }) => key) });
      if (to !== null) tellReceiver(turn, to, moved.length);
    }
    return { person, tasksHandedOver: moved.length };
  });
}

async function receiverOf(turn: Turn, leaver: PersonId, id: PersonId): Promise<Person> {
  const person = (await turn.repositories.people.list()).find((one) => one.id === id);
  if (person === undefined || person.disabledAt !== null || person.posts.length === 0 || id === leaver)
    throw new Refusal("UNKNOWN_PERSON", { field: "handOverTo", person: id });
  return person;
}

function tellReceiver(turn: Turn, { id }: Person, tasks: number): void {
  turn.notices.push({
    id: turn.world.keys.next(),
    person: id,
    code: "workHandedOver",
    matterId: null,
    taskKey: null,
    details: { tasks },
    dedupeKey: `workHandedOver:${turn.now}`,
    createdAt: turn.now,
    readAt: null,
  });
  turn.touchedPeople.add(id);
}
