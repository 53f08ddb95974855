import type { JsonObject } from "../../domain/json.ts";
import type { Wait } from "../../ports/executor.ts";
import type { FollowUp } from "../turn/drive-instance.ts";
import { StepIncident } from "../turn/step-incident.ts";
import type { HeldInstance, Turn } from "../turn/turn.ts";
import { archiveMatter } from "./archive-matter.ts";
import { notify } from "./notify.ts";
import { OperationFault } from "./operation-fault.ts";
import { recordOverdue } from "./record-overdue.ts";
import { requestRating } from "./request-rating.ts";
import { setMatter } from "./set-matter.ts";

export type OperationWait = Extract<Wait, { kind: "job" }>;
/** Works on the turn and gives the variables it answers with. A wrong input throws OperationFault, which becomes an incident. */
export type Operation = (turn: Turn, instance: HeldInstance, wait: OperationWait) => Promise<JsonObject>;

const PREFIX = "clauseflow:";

/** What a service task of type "clauseflow:…" does (processes/README.md). */
const operations: Readonly<Record<string, Operation>> = {
  "set-matter": setMatter,
  notify,
  "record-overdue": recordOverdue,
  "request-rating": requestRating,
  "archive-matter": archiveMatter,
};

export const operationNames = Object.keys(operations).map((name) => PREFIX + name);

export function isOperation(jobType: string): boolean {
  return jobType.startsWith(PREFIX);
}

export async function runOperation(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<readonly FollowUp[]> {
  const variables = await answer(turn, instance, wait);
  return [
    {
      kind: "command",
      instanceKey: instance.row.key,
      ifOpen: wait.executionId,
      command: { kind: "completeJob", executionId: wait.executionId, variables },
    },
  ];
}

async function answer(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const operation = operations[wait.job.type.slice(PREFIX.length)];
  const fault = (message: string) =>
    new StepIncident({ instanceKey: instance.row.key, elementId: wait.elementId, code: "OPERATION_FAILED", message });
  if (operation === undefined) throw fault(`there is no operation ${wait.job.type}`);
  try {
    return await operation(turn, instance, wait);
  } catch (error) {
    if (error instanceof OperationFault) throw fault(error.message);
    throw error;
  }
}
