import type { PersonActor } from "../../domain/actor.ts";
import type { PersonId } from "../../domain/ids.ts";
import { Refusal } from "../../domain/refusal.ts";
import { inTurn } from "../in-turn.ts";
import type { Turn } from "../turn/turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandManaging } from "./demand-managing.ts";
import { temporaryPassword } from "./temporary-password.ts";

/** Gives a password for one sign-in; every session of the person ends, and an account locked by wrong tries is free again. */
export async function resetPassword(
  world: World,
  { actor, id }: { readonly actor: PersonActor; readonly id: PersonId },
): Promise<{ readonly temporaryPassword: string }> {
  demandManaging(actor);
  const password = temporaryPassword(world.secrets);
  const passwordHash = await world.secrets.hashPassword(password);
  await inTurn(world, actor, async (turn) => {
    const person = await turn.repositories.people.get(id);
    if (person.disabledAt !== null) throw new Refusal("PERSON_DISABLED", { person: id });
    await turn.repositories.people.save({ ...person, mustChangePassword: true });
    await giveNewPassword(turn, { id, account: person.account, passwordHash });
    writeOfficeEvent(turn, "passwordReset", { person: id });
  });
  return { temporaryPassword: password };
}

export async function giveNewPassword(
  { repositories }: Turn,
  { id, account, passwordHash }: { readonly id: PersonId; readonly account: string; readonly passwordHash: string },
): Promise<void> {
  await repositories.people.setPasswordHash(id, passwordHash);
  await repositories.people.clearFailures(account);
  await repositories.sessions.deleteOfPerson(id);
}
