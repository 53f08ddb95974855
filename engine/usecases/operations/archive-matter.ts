import type { JsonObject } from "../../domain/json.ts";
import { change, type HeldInstance, holdMatter, type Turn } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";
import { matterIdOf, textInput } from "./inputs.ts";
import type { OperationWait } from "./run-operation.ts";

/** Closes the dossier; its rating, if still open, closes with it. */
export async function archiveMatter(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const held = await holdMatter(turn, matterIdOf(instance));
  const result = textInput(wait.job.variables, "result") ?? held.row.result;
  const rating = held.row.rating === null ? null : { ...held.row.rating, state: "closed" as const };
  change(held, { ...held.row, status: "archived", closedAt: turn.now, result, rating });
  writeEvent(turn, instance, "matterArchived", { elementId: wait.elementId, executionId: wait.executionId, data: { result } });
  return {};
}
