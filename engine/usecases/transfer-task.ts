import type { PersonActor } from "../domain/actor.ts";
import type { PersonId, TaskKey } from "../domain/ids.ts";
import { actOnTask } from "./act-on-task.ts";
import { demandReason } from "./demand-reason.ts";
import { demandReceiver } from "./demand-receiver.ts";
import type { World } from "./world.ts";

/** 转办: somebody else answers for the task from now on. */
export async function transferTask(
  world: World,
  {
    actor,
    taskKey,
    to,
    reason,
  }: { readonly actor: PersonActor; readonly taskKey: TaskKey; readonly to: PersonId; readonly reason: string },
): Promise<void> {
  demandReason(reason);
  await actOnTask(world, {
    actor,
    taskKey,
    action: "transferTask",
    event: "taskTransferred",
    decide: async (task, turn) => {
      await demandReceiver(turn, task, to);
      return {
        task: { ...task, assignee: to, delegatedBy: null, candidateUsers: [...new Set([...task.candidateUsers, to])] },
        data: { from: task.assignee, to, reason },
      };
    },
  });
}
