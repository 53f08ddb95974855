import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { MatterId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { demand } from "./demand.ts";
import { demandReason } from "./demand-reason.ts";
import { inTurn } from "./in-turn.ts";
import { matterSubject } from "./matter-subject.ts";
import { holdMatter } from "./turn/turn.ts";
import { writeOfficeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type Erasure = { readonly actor: PersonActor; readonly matterId: MatterId; readonly receiptNumber: string; readonly reason: string };

/** The same for an administrator who has a citizen's request and the receipt number, but may not read the matter. */
export async function eraseByReceipt(world: World, { actor, receiptNumber, reason }: Omit<Erasure, "matterId">): Promise<number> {
  demand(may(actor, "managePeople", { kind: "office" }));
  const matter = await world.unitOfWork.read(({ matters }) => matters.findByReceipt(receiptNumber));
  if (matter === null) throw new Refusal("NOT_FOUND", { field: "receiptNumber" });
  return erasePersonalData(world, { actor, matterId: matter.id, receiptNumber, reason });
}

/** Forgets the personal values of a closed matter for good; the chain keeps their salted hashes and stays whole. Gives how many were erased. */
export async function erasePersonalData(world: World, { actor, matterId, receiptNumber, reason }: Erasure): Promise<number> {
  demandReason(reason);
  return inTurn(world, actor, async (turn) => {
    const matter = (await holdMatter(turn, matterId)).row;
    demand(may(actor, "erasePersonalData", await matterSubject(turn, matter)));
    if (matter.closedAt === null) throw new Refusal("MATTER_NOT_CLOSED", { matter: matterId });
    if (matter.receiptNumber !== receiptNumber) throw new Refusal("INVALID_REQUEST", { field: "receiptNumber" });
    const erased = await turn.repositories.vault.eraseMatter(matterId, turn.now);
    writeOfficeEvent(turn, "personalDataErased", { matter: matterId, erased, reason });
    return erased;
  });
}
