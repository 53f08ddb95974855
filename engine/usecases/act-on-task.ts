import type { PersonActor } from "../domain/actor.ts";
import { may, type TaskAction } from "../domain/authority.ts";
import type { EventKind } from "../domain/event.ts";
import type { TaskKey } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Task } from "../domain/task.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { demandOpen, taskSubject } from "./task-subject.ts";
import { change, holdInstance, holdTask, type Turn, touchTask } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type TaskAct = {
  readonly actor: PersonActor;
  readonly taskKey: TaskKey;
  readonly action: TaskAction;
  readonly event: EventKind;
  /** The task after the act and what the history says of it; the same task back means there was nothing to do. */
  readonly decide: (task: Task, turn: Turn) => Promise<{ readonly task: Task; readonly data: JsonObject }>;
};

/** An act on an open task that does not move the diagram: checked, written once, told to whoever sees the task before or after. */
export async function actOnTask(world: World, { actor, taskKey, action, event, decide }: TaskAct): Promise<void> {
  await inTurn(world, actor, async (turn) => {
    const held = await holdTask(turn, taskKey);
    await demandOpen(turn, held.row);
    demand(may(actor, action, await taskSubject(turn, held.row)));
    const { task, data } = await decide(held.row, turn);
    if (task === held.row) return;
    touchTask(turn, held.row);
    touchTask(turn, task);
    const instance = await holdInstance(turn, task.instanceKey);
    writeEvent(turn, instance, event, {
      elementId: task.elementId,
      attempt: task.attempt,
      executionId: task.executionId,
      data: { task: taskKey, ...data },
    });
    change(held, task);
  });
}
