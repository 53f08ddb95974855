import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { InstanceKey, TaskKey } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import type { ElementId } from "../model/compiled.ts";
import { demand } from "./demand.ts";
import { demandReason } from "./demand-reason.ts";
import { inDrivingTurn } from "./in-turn.ts";
import { type ReturnTarget, returnTargetsOf } from "./return-targets-of.ts";
import { demandOpen, taskSubject } from "./task-subject.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { holdInstance, holdTask, type Turn } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type TaskReturn = {
  readonly actor: PersonActor;
  readonly taskKey: TaskKey;
  readonly toElementId: ElementId;
  readonly reason: string;
};

/** 退回: the token goes back to an earlier step, as a new attempt over unchanged history, to whoever did that step. */
export async function returnTask(world: World, { actor, taskKey, toElementId, reason }: TaskReturn): Promise<void> {
  demandReason(reason);
  await inDrivingTurn(world, actor, async (turn, attempt) => {
    const task = await holdTask(turn, taskKey);
    await demandOpen(turn, task.row);
    demand(may(actor, "returnTask", await taskSubject(turn, task.row)));
    const targets = await returnTargetsOf(turn, task.row);
    const target = targets.find((one) => one.elementId === toElementId);
    if (target === undefined)
      throw new Refusal("RETURN_NOT_LEGAL", { field: "toElementId", toElementId, legal: targets.map((one) => one.elementId) });
    const instance = await holdInstance(turn, task.row.instanceKey);
    const { elementId, attempt: visit, executionId } = task.row;
    writeEvent(turn, instance, "taskReturned", {
      elementId,
      attempt: visit,
      executionId,
      data: { task: taskKey, to: toElementId, reason },
    });
    const command = { kind: "moveToken" as const, executionId, to: toElementId };
    attempt({ instanceKey: instance.row.key, command, told: { reason } });
    await giveBack(turn, instance.row.key, target);
    await driveInstance(turn, instance.row.key, command);
  });
}

/** The step that is taken again is opened to who did it last, if they are still here. */
export async function giveBack(turn: Turn, instanceKey: InstanceKey, { elementId, lastBy }: ReturnTarget): Promise<void> {
  if (lastBy === null || (await turn.repositories.people.get(lastBy)).disabledAt !== null) return;
  turn.backTo.set(`${instanceKey} ${elementId}`, lastBy);
}
