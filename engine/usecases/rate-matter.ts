import type { MatterId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { inDrivingTurn, inTurn } from "./in-turn.ts";
import { matterForCitizen } from "./matter-for-citizen.ts";
import { driveAll, driveInstance, type FollowUp } from "./turn/drive-instance.ts";
import { sendMessage } from "./turn/send-message.ts";
import { StepIncident } from "./turn/step-incident.ts";
import { change, holdInstance, holdMatter, type Turn } from "./turn/turn.ts";
import { writeOfficeEvent } from "./turn/write-event.ts";
import { writeMatterEvent } from "./turn/write-matter-event.ts";
import type { World } from "./world.ts";

type Answer = { readonly satisfied: boolean; readonly words: string | null };
export type CitizenRating = Answer & { readonly receiptNumber: string; readonly queryCode: string };

/**
 * The citizen says whether the answer satisfies (FR): once per round, while the rating is open. The diagrams hear it as message "rating". If a diagram
 * then fails, the citizen's word stands all the same, everybody else hears it, and the operator finds the incident.
 */
export async function rateMatter(world: World, { receiptNumber, queryCode, ...answer }: CitizenRating): Promise<void> {
  const { id } = await matterForCitizen(world, { receiptNumber, queryCode });
  let hearers: readonly FollowUp[] = [];
  try {
    await inTurn(world, "citizen", async (turn) => {
      await recordRating(turn, id, answer);
      hearers = await tellOf(turn, id, answer);
      await driveAll(turn, hearers[0]?.instanceKey ?? "", hearers, { isFirstDemanded: false });
    });
  } catch (error) {
    if (!(error instanceof StepIncident)) throw error;
    await inTurn(world, "citizen", (turn) => recordRating(turn, id, answer));
    for (const hearer of hearers) if (hearer.kind === "command") await tellOne(world, hearer);
  }
}

async function tellOf(turn: Turn, id: MatterId, answer: Answer): Promise<readonly FollowUp[]> {
  const sender = { matterId: id, startedUnit: (await holdMatter(turn, id)).row.unit };
  return sendMessage(turn, { name: "rating", correlationKey: id, variables: { ...answer } }, sender);
}

/** One who waits hears it in a transaction of its own; a failing diagram is an incident there. What would begin with it was undone, and stands in the office's log. */
async function tellOne(world: World, { instanceKey, command, ifOpen }: Extract<FollowUp, { kind: "command" }>): Promise<void> {
  if (command.kind === "start") {
    await inTurn(world, "system", async (turn) =>
      writeOfficeEvent(turn, "incidentRaised", { elementId: command.at, code: "NOT_STARTED", message: "rating" }),
    );
    return;
  }
  try {
    await inDrivingTurn(world, "citizen", async (turn, attempt) => {
      const { row } = await holdInstance(turn, instanceKey);
      if (ifOpen !== null && row.executions.open[ifOpen] === undefined) return;
      attempt({ instanceKey, command });
      await driveInstance(turn, instanceKey, command);
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "INSTANCE_HAS_INCIDENT") throw error;
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
