import type { PersonActor } from "../../domain/actor.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { Person } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandManaging } from "./demand-managing.ts";
import { giveNewPassword } from "./reset-password.ts";
import { temporaryPassword } from "./temporary-password.ts";

/** Opens a closed account again, with a new password: whoever comes back keeps their name in what they did before. */
export async function enablePerson(
  world: World,
  { actor, id }: { readonly actor: PersonActor; readonly id: PersonId },
): Promise<{ readonly person: Person; readonly temporaryPassword: string }> {
  demandManaging(actor);
  const password = temporaryPassword(world.secrets);
  const passwordHash = await world.secrets.hashPassword(password);
  const person = await inTurn(world, actor, async (turn) => {
    const before = await turn.repositories.people.get(id);
    if (before.disabledAt === null) throw new Refusal("PERSON_NOT_DISABLED", { person: id });
    const enabled = await turn.repositories.people.save({ ...before, disabledAt: null, mustChangePassword: true });
    await giveNewPassword(turn, { id, account: before.account, passwordHash });
    writeOfficeEvent(turn, "personChanged", { person: id, enabled: true });
    return enabled;
  });
  return { person, temporaryPassword: password };
}
