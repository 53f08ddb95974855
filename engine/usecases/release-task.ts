import type { PersonActor } from "../domain/actor.ts";
import type { TaskKey } from "../domain/ids.ts";
import { actOnTask } from "./act-on-task.ts";
import type { World } from "./world.ts";

/** Puts a claimed task back to its candidates; one that was delegated goes back to who delegated it. */
export async function releaseTask(
  world: World,
  { actor, taskKey }: { readonly actor: PersonActor; readonly taskKey: TaskKey },
): Promise<void> {
  await actOnTask(world, {
    actor,
    taskKey,
    action: "releaseTask",
    event: "taskReleased",
    decide: async (task) => ({ task: { ...task, assignee: task.delegatedBy, delegatedBy: null }, data: { by: actor.id } }),
  });
}
