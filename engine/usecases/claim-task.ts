import type { PersonActor } from "../domain/actor.ts";
import type { TaskKey } from "../domain/ids.ts";
import { actOnTask } from "./act-on-task.ts";
import type { World } from "./world.ts";

/** 签收. A repeated click is not an error. */
export async function claimTask(
  world: World,
  { actor, taskKey }: { readonly actor: PersonActor; readonly taskKey: TaskKey },
): Promise<void> {
  await actOnTask(world, {
    actor,
    taskKey,
    action: "claimTask",
    event: "taskClaimed",
    decide: async (task) => ({ task: task.assignee === actor.id ? task : { ...task, assignee: actor.id }, data: { by: actor.id } }),
  });
}
