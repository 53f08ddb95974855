import type { PersonActor } from "../../domain/actor.ts";
import { demandGoodPassword } from "../../domain/password-rules.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { World } from "../world.ts";

/** Changes one's own password; every other session of the person ends. */
export async function changePassword(
  world: World,
  {
    actor,
    oldPassword,
    newPassword,
    keep,
  }: { readonly actor: PersonActor; readonly oldPassword: string; readonly newPassword: string; readonly keep: string },
): Promise<void> {
  const { person, hash } = await world.unitOfWork.read(async ({ people }) => ({
    person: await people.get(actor.id),
    hash: await people.passwordHash(actor.id),
  }));
  if (!(await world.secrets.passwordMatches(oldPassword, hash))) throw new Refusal("WRONG_CREDENTIALS", { field: "oldPassword" });
  demandGoodPassword(newPassword, { account: person.account });
  const changed = await world.secrets.hashPassword(newPassword);
  await world.unitOfWork.transact(async ({ people, sessions }) => {
    const current = await people.get(actor.id);
    await people.save({ ...current, mustChangePassword: false });
    await people.setPasswordHash(actor.id, changed);
    const kept = await sessions.find(world.secrets.hashToken(keep));
    await sessions.deleteOfPerson(actor.id);
    if (kept !== null) await sessions.insert(kept);
  });
}
