import type { MatterId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { inDrivingTurn, inTurn } from "./in-turn.ts";
import { matterForCitizen } from "./matter-for-citizen.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { sendMessage } from "./turn/send-message.ts";
import { change, holdMatter, type Turn } from "./turn/turn.ts";
import { writeMatterEvent } from "./turn/write-matter-event.ts";
import type { World } from "./world.ts";

type Answer = { readonly satisfied: boolean; readonly words: string | null };
export type CitizenRating = Answer & { readonly receiptNumber: string; readonly queryCode: string };

/**
 * The citizen says whether the answer satisfies (FR): once per round, while the rating is open. The diagram hears it as message "rating". If the
 * diagram then fails, the citizen's word stands all the same and the operator finds the incident.
 */
export async function rateMatter(world: World, { receiptNumber, queryCode, ...answer }: CitizenRating): Promise<void> {
  const { id } = await matterForCitizen(world, { receiptNumber, queryCode });
  try {
    await inDrivingTurn(world, "citizen", async (turn, attempt) => {
      await recordRating(turn, id, answer);
      const sender = { matterId: id, startedUnit: (await holdMatter(turn, id)).row.unit };
      for (const next of await sendMessage(turn, { name: "rating", correlationKey: id, variables: { ...answer } }, sender)) {
        if (next.kind !== "command") continue;
        attempt({ instanceKey: next.instanceKey, command: next.command });
        await driveInstance(turn, next.instanceKey, next.command);
      }
    });
  } catch (error) {
    // Only an incident of now keeps the message for a retry: at an earlier one the citizen is asked to come again.
    if (!(error instanceof Refusal) || error.code !== "INSTANCE_HAS_INCIDENT" || error.details.incident === undefined) throw error;
    await inTurn(world, "citizen", (turn) => recordRating(turn, id, answer));
  }
}

async function recordRating(turn: Turn, id: MatterId, { satisfied, words }: Answer): Promise<void> {
  const held = await holdMatter(turn, id);
  const { rating } = held.row;
  if (rating !== null && rating.ratedAt !== null) throw new Refusal("ALREADY_RATED", { ratedAt: rating.ratedAt });
  if (rating === null || rating.state !== "open" || (rating.openUntil !== null && turn.now > rating.openUntil))
    throw new Refusal("RATING_NOT_OPEN");
  change(held, { ...held.row, status: "rated", rating: { ...rating, state: "closed", satisfied, words, ratedAt: turn.now } });
  await writeMatterEvent(turn, id, "rated", { satisfied, words, round: rating.round });
}
