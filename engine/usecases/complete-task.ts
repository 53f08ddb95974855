import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { TaskKey } from "../domain/ids.ts";
import type { Task } from "../domain/task.ts";
import { checkValues, type Language } from "./check-values.ts";
import { formOf } from "./compiled-bundles.ts";
import { demand } from "./demand.ts";
import { inDrivingTurn } from "./in-turn.ts";
import { sealPersonal } from "./seal-personal.ts";
import { demandOpen, taskSubject } from "./task-subject.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { change, holdInstance, holdTask, touchTask } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type Completion = {
  readonly actor: PersonActor;
  readonly taskKey: TaskKey;
  readonly variables: unknown;
  readonly language: Language;
};

/**
 * Hands a task in and lets the diagram go on, in one transaction. A task nobody has claimed is claimed by completing it. A delegated task goes
 * back to whoever delegated it, with what was filled in as their draft. Gives the task as it then stands.
 */
export async function completeTask(world: World, { actor, taskKey, variables, language }: Completion): Promise<Task> {
  const held = await inDrivingTurn(world, actor, async (turn, attempt) => {
    const task = await holdTask(turn, taskKey);
    await demandOpen(turn, task.row);
    demand(may(actor, "completeTask", await taskSubject(turn, task.row)));
    const instance = await holdInstance(turn, task.row.instanceKey);
    const schema = formOf(instance.bundle.bundle, task.row.formId);
    const checked = checkValues(schema, variables, language);
    const values = schema === null ? checked : sealPersonal(turn, { matterId: task.row.matterId, schema, values: checked });
    touchTask(turn, task.row);
    const { elementId, attempt: visit, executionId, formId, delegatedBy } = task.row;
    if (delegatedBy !== null) {
      await turn.repositories.tasks.putDraft({ taskKey, person: delegatedBy, variables: values, savedAt: turn.now });
      change(task, { ...task.row, assignee: delegatedBy, delegatedBy: null });
      turn.touchedPeople.add(delegatedBy);
      writeEvent(turn, instance, "taskReturned", {
        elementId,
        attempt: visit,
        executionId,
        formId,
        data: { task: taskKey, to: delegatedBy, values },
      });
      return task;
    }
    change(task, { ...task.row, state: "completed", assignee: actor.id, completedBy: actor.id, completedAt: turn.now });
    writeEvent(turn, instance, "taskCompleted", { elementId, attempt: visit, executionId, formId, data: { task: taskKey, values } });
    const command = { kind: "completeTask" as const, executionId, variables: values };
    attempt({ instanceKey: instance.row.key, command });
    await driveInstance(turn, instance.row.key, command);
    return task;
  });
  return held.row;
}
