import type { OpenExecution } from "../../domain/instance.ts";
import { change, type HeldInstance, holdTask, type Turn, touchTask } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** The row of a wait that is over. `answered`: by the command just given; else it was taken away by the diagram. */
export async function closeWait(
  turn: Turn,
  instance: HeldInstance,
  wait: NonNullable<OpenExecution["wait"]>,
  answered: boolean,
): Promise<void> {
  switch (wait.kind) {
    case "task": {
      const task = await holdTask(turn, wait.key);
      touchTask(turn, task.row);
      if (task.row.state !== "open") return;
      change(task, { ...task.row, state: "cancelled", completedAt: turn.now });
      writeEvent(turn, instance, "taskCancelled", {
        elementId: task.row.elementId,
        attempt: task.row.attempt,
        executionId: task.row.executionId,
      });
      return;
    }
    case "subscription":
      if (!turn.newSubscriptions.delete(wait.key)) turn.goneSubscriptions.add(wait.key);
      return;
    case "operation":
    case "call":
      return;
    case "job":
      if (!turn.newJobs.delete(wait.key)) turn.closedJobs.set(wait.key, answered ? "completed" : "cancelled");
      return;
  }
}
