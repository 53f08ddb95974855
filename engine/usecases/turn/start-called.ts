import type { InstanceKey } from "../../domain/ids.ts";
import { ROOT_SCOPE } from "../../model/variables.ts";
import type { Wait } from "../../ports/executor.ts";
import { startsByItself } from "../compiled-bundles.ts";
import type { FollowUp } from "./drive-instance.ts";
import { addInstance, officeVariables } from "./start-instance.ts";
import { StepIncident } from "./step-incident.ts";
import type { HeldInstance, Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** A call activity: the newest published version of the called process starts in the same transaction, on the same matter. */
export async function startCalled(
  turn: Turn,
  caller: HeldInstance,
  wait: Extract<Wait, { kind: "call" }>,
  key: InstanceKey,
): Promise<readonly FollowUp[]> {
  const bundle = await turn.world.bundles.latest(turn.repositories, wait.call.processId);
  if (bundle === null) {
    throw new StepIncident({
      instanceKey: caller.row.key,
      elementId: wait.elementId,
      code: "CALLED_PROCESS_MISSING",
      message: `no published process ${wait.call.processId}`,
    });
  }
  if (!startsByItself(bundle)) {
    throw new StepIncident({
      instanceKey: caller.row.key,
      elementId: wait.elementId,
      code: "CALLED_PROCESS_NOT_STARTABLE",
      message: `process ${wait.call.processId} begins with a message or a timer only`,
    });
  }
  addInstance(turn, {
    key,
    bundle,
    matterId: caller.row.matterId,
    parent: { key: caller.row.key, executionId: wait.executionId },
    startedUnit: caller.row.startedUnit,
  });
  writeEvent(turn, caller, "childStarted", {
    elementId: wait.elementId,
    executionId: wait.executionId,
    data: { instance: key, process: bundle.bundle.key, version: bundle.bundle.version },
  });
  const root = caller.row.variables[ROOT_SCOPE]?.values ?? {};
  const inherited = { matter: root.matter ?? null, starter: root.starter ?? null, ...(await officeVariables(turn)) };
  return [
    {
      kind: "command",
      instanceKey: key,
      ifOpen: null,
      command: { kind: "start", at: null, variables: { ...wait.call.variables, ...inherited } },
    },
  ];
}
