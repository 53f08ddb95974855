import type { PersonActor } from "../domain/actor.ts";
import type { PersonId, TaskKey } from "../domain/ids.ts";
import { actOnTask } from "./act-on-task.ts";
import { demandReceiver } from "./demand-receiver.ts";
import type { World } from "./world.ts";

/** 委派: somebody else does it, and it comes back to whoever answers for it. */
export async function delegateTask(
  world: World,
  {
    actor,
    taskKey,
    to,
    reason,
  }: { readonly actor: PersonActor; readonly taskKey: TaskKey; readonly to: PersonId; readonly reason: string | null },
): Promise<void> {
  await actOnTask(world, {
    actor,
    taskKey,
    action: "delegateTask",
    event: "taskDelegated",
    decide: async (task, turn) => {
      await demandReceiver(turn, task, to);
      return { task: { ...task, assignee: to, delegatedBy: actor.id }, data: { from: actor.id, to, reason } };
    },
  });
}
