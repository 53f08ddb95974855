import type { Task } from "../../../engine/domain/task.ts";
import { lightOf } from "../../../engine/domain/task.ts";
import type { InboxItem as Row } from "../../../engine/ports/queries.ts";
import type { InboxItem } from "../../contract/types.ts";
import { elementName, processNames } from "./bundle-texts.ts";
import type { Scene } from "./scene.ts";
import { timeLeft } from "./time-left.ts";

/** One line of a task list. Its term is told in working days: that is what the office counts in. */
export async function inboxView(scene: Scene, row: Row): Promise<InboxItem> {
  const bundle = await scene.bundle(row.bundleId);
  return {
    key: row.key,
    name: row.name,
    nameEn: elementName(bundle, row.elementId).elementNameEn,
    elementId: row.elementId,
    processKey: row.processKey,
    ...processNames(bundle),
    instanceKey: row.instanceKey,
    matterId: row.matterId,
    title: row.title,
    receiptNumber: row.receiptNumber,
    state: row.state,
    assignee: row.assignee,
    assigneeName: row.assigneeName,
    candidates: [...row.candidateGroups, ...row.candidateUsers],
    unit: row.unit === null ? null : scene.directory.unitRef(row.unit),
    dueAt: row.dueAt,
    warnAt: row.warnAt,
    left: row.state === "open" ? timeLeft(row.dueAt, "workingDays", scene) : null,
    light: row.light,
    provisional: row.provisional,
    paused: row.paused,
    priority: row.priority,
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    revision: row.revision,
  };
}

/** A task as its own page or its matter's page lists it. */
export async function taskView(
  scene: Scene,
  task: Task,
  matter: { readonly title: string; readonly receiptNumber: string } | null,
): Promise<InboxItem> {
  return inboxView(scene, {
    ...task,
    title: matter?.title ?? null,
    receiptNumber: matter?.receiptNumber ?? null,
    assigneeName: task.assignee === null ? null : scene.directory.personName(task.assignee),
    light: lightOf(task, scene.now),
  });
}
