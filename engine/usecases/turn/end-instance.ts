import { ROOT_SCOPE } from "../../model/variables.ts";
import type { EscapedError } from "../../ports/executor.ts";
import type { FollowUp } from "./drive-instance.ts";
import { StepIncident } from "./step-incident.ts";
import { change, type HeldInstance, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** An instance ran to its end. A called one answers its caller; an error that nobody catches at the top is an incident, not a quiet end. */
export async function endInstance(turn: Turn, instance: HeldInstance, escaped: EscapedError | null): Promise<readonly FollowUp[]> {
  const { row } = instance;
  if (escaped !== null && row.parentKey === null) {
    throw new StepIncident({
      instanceKey: row.key,
      elementId: escaped.elementId,
      code: "UNCAUGHT_ERROR",
      message: `nobody catches error ${escaped.code}: ${escaped.message}`,
    });
  }
  writeEvent(turn, instance, "instanceEnded", { data: escaped === null ? {} : { error: escaped.code } });
  change(instance, { ...row, state: "completed", engineState: null, endedAt: turn.now });
  if (row.parentKey === null || row.parentExecutionId === null) return [];
  const variables = row.variables[ROOT_SCOPE]?.values ?? {};
  const executionId = row.parentExecutionId;
  return [
    {
      kind: "command",
      instanceKey: row.parentKey,
      ifOpen: executionId,
      command:
        escaped === null
          ? { kind: "completeCall", executionId, variables }
          : { kind: "throwError", executionId, code: escaped.code, message: escaped.message, variables: escaped.variables },
    },
  ];
}
