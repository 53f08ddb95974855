import type { JsonObject } from "../../domain/json.ts";
import { type Matter, type MatterStatus, matterStatuses } from "../../domain/matter.ts";
import { change, type HeldInstance, holdMatter, type Turn } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";
import { matterIdOf, textInput } from "./inputs.ts";
import { OperationFault } from "./operation-fault.ts";
import type { OperationWait } from "./run-operation.ts";

/** Writes the dossier: any of status, grade, kind, responsibleUnit, result. */
export async function setMatter(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const held = await holdMatter(turn, matterIdOf(instance));
  const inputs = wait.job.variables;
  const changes = await readChanges(turn, inputs);
  change(held, { ...held.row, ...changes });
  writeEvent(turn, instance, "matterChanged", { elementId: wait.elementId, executionId: wait.executionId, data: changes as JsonObject });
  return {};
}

type Changes = Partial<Pick<Matter, "status" | "grade" | "kind" | "responsibleUnit" | "result">>;

async function readChanges(turn: Turn, inputs: JsonObject): Promise<Changes> {
  const status = textInput(inputs, "status");
  const grade = textInput(inputs, "grade");
  const kind = textInput(inputs, "kind");
  const responsibleUnit = textInput(inputs, "responsibleUnit");
  const result = textInput(inputs, "result");
  if (responsibleUnit !== undefined && responsibleUnit !== null) await demandUnit(turn, responsibleUnit);
  return {
    ...(status === undefined || status === null ? {} : { status: statusNamed(status) }),
    ...(grade === undefined ? {} : { grade }),
    ...(kind === undefined ? {} : { kind }),
    ...(responsibleUnit === undefined ? {} : { responsibleUnit }),
    ...(result === undefined ? {} : { result }),
  };
}

function statusNamed(status: string): MatterStatus {
  const found = matterStatuses.find((one) => one === status);
  if (found === undefined) throw new OperationFault(`there is no matter status ${status}`);
  return found;
}

async function demandUnit(turn: Turn, id: string): Promise<void> {
  const units = await turn.repositories.people.units();
  if (!units.some((unit) => unit.id === id && !unit.closed)) throw new OperationFault(`there is no unit ${id}`);
}
