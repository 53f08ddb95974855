import type { Task } from "../domain/task.ts";
import { returnTargets } from "../model/return-targets.ts";
import { holdInstance, type Turn } from "./turn/turn.ts";

export type ReturnTarget = { readonly elementId: string; readonly name: string; readonly lastBy: string | null };

/** The earlier steps of the same scope that were really taken and that the task may go back to, nearest first. */
export async function returnTargetsOf(turn: Turn, task: Task): Promise<readonly ReturnTarget[]> {
  const instance = await holdInstance(turn, task.instanceKey);
  if (task.state !== "open" || instance.row.state !== "active") return [];
  const earlier = await turn.repositories.tasks.listByInstance(task.instanceKey);
  return returnTargets(instance.bundle.compiled, task.elementId).flatMap((elementId): ReturnTarget[] => {
    const last = earlier.findLast(
      (one) => one.elementId === elementId && one.state === "completed" && one.scopeExecutionId === task.scopeExecutionId,
    );
    return last === undefined ? [] : [{ elementId, name: last.name, lastBy: last.completedBy }];
  });
}
