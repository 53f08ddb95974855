import type { JsonObject } from "../../domain/json.ts";
import { change, type HeldInstance, holdMatter, type Turn } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";
import { matterIdOf, textInput } from "./inputs.ts";
import type { OperationWait } from "./run-operation.ts";

/** A term has run out: the fact stands in the history with the term's name and the unit that held it. */
export async function recordOverdue(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const held = await holdMatter(turn, matterIdOf(instance));
  change(held, { ...held.row, overdue: true });
  writeEvent(turn, instance, "overdue", {
    elementId: wait.elementId,
    executionId: wait.executionId,
    data: {
      clock: textInput(wait.job.variables, "clock") ?? null,
      unit: textInput(wait.job.variables, "unit") ?? held.row.responsibleUnit ?? held.row.unit,
    },
  });
  return {};
}
