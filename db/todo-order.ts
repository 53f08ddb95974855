import type { Task } from "../engine/domain/task.ts";

const noTerm = "9999-12-31T23:59:59.999Z";

/**
 * One text that sorts open tasks as the inbox shows them: by term (none last, so what is red comes first), then the higher
 * priority, then age. Keys end it, so it is unique and pages can be cut by it.
 */
export function todoOrder(task: Pick<Task, "dueAt" | "priority" | "createdAt" | "key">): string {
  const urgency = String(5000 - Math.round(task.priority)).padStart(4, "0");
  return [task.dueAt ?? noTerm, urgency, task.createdAt, task.key].join(" ");
}
