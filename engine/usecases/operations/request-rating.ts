import { DateTime } from "luxon";
import type { JsonObject } from "../../domain/json.ts";
import { change, type HeldInstance, holdMatter, type Turn } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";
import { matterIdOf, numberInput } from "./inputs.ts";
import type { OperationWait } from "./run-operation.ts";

/** Opens the citizen's rating for so many calendar days (FR, rating). An earlier answer stays in the history. */
export async function requestRating(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const days = numberInput(wait.job.variables, "days");
  const held = await holdMatter(turn, matterIdOf(instance));
  const openUntil = DateTime.fromISO(turn.now, { zone: turn.calendar.zone }).plus({ days }).endOf("day").toUTC().toISO();
  const round = (held.row.rating?.round ?? 0) + 1;
  change(held, { ...held.row, rating: { state: "open", openUntil, satisfied: null, words: null, ratedAt: null, round } });
  writeEvent(turn, instance, "ratingOpened", { elementId: wait.elementId, executionId: wait.executionId, data: { openUntil, round } });
  return {};
}
