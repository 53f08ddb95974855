import { list, merged, nullable, object } from "../schema/compound.ts";
import { anyObject, flag, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { taskAction } from "./act.ts";
import { elementId, instant, key, label, light, personId, personRef, processKey, unitRef } from "./base.ts";
import { clockBrief, timeLeft } from "./clock.ts";
import { form } from "./form.ts";
import { matterRow } from "./matter-row.ts";

/** One line of the inbox. */
export const inboxItem = named(
  "InboxItem",
  object({
    key,
    name: label,
    nameEn: nullable(label),
    elementId,
    processKey,
    processName: label,
    processNameEn: nullable(label),
    instanceKey: key,
    matterId: nullable(key),
    title: nullable(label),
    receiptNumber: nullable(label),
    state: oneOf(["open", "completed", "cancelled"]),
    assignee: nullable(personId),
    assigneeName: nullable(label),
    /** Posts (`role@unit`), then people's ids. */
    candidates: list(text({ max: 200 })),
    unit: nullable(unitRef),
    dueAt: nullable(instant),
    warnAt: nullable(instant),
    left: nullable(timeLeft),
    light,
    provisional: flag,
    paused: flag,
    priority: whole({ max: 100 }),
    createdAt: instant,
    completedAt: nullable(instant),
    revision: whole(),
  }),
);
export type InboxItem = Static<typeof inboxItem>;

const taskDetail = named(
  "TaskDetail",
  merged(
    inboxItem,
    object({
      attempt: whole({ min: 1 }),
      formId: nullable(text({ max: 200 })),
      delegatedBy: nullable(personRef),
      restricted: flag,
      followUpAt: nullable(instant),
      completedBy: nullable(personRef),
      remindedAt: nullable(instant),
    }),
  ),
);

export const taskDraft = named("TaskDraft", object({ variables: anyObject, savedAt: instant }));
export type TaskDraft = Static<typeof taskDraft>;

/** Where a task may be returned to: user tasks its instance has completed. */
const returnTarget = named("ReturnTarget", object({ elementId, name: label, nameEn: nullable(label) }));

const diagramLink = named("DiagramLink", object({ instanceKey: key, xmlUrl: text({ max: 300 }), activeElementIds: list(elementId) }));

/** Everything the task page needs. `data` holds what the form may show, personal values masked. */
export const taskPage = named(
  "TaskPage",
  object({
    task: taskDetail,
    matter: nullable(matterRow),
    form: nullable(form),
    data: anyObject,
    draft: nullable(taskDraft),
    actions: list(taskAction),
    diagram: diagramLink,
    clock: nullable(clockBrief),
    returnTargets: list(returnTarget),
  }),
);
export type TaskPage = Static<typeof taskPage>;

/** A task after an act on it. */
export const taskState = named(
  "TaskState",
  object({ key, state: oneOf(["open", "completed", "cancelled"]), assignee: nullable(personId), revision: whole() }),
);
export type TaskState = Static<typeof taskState>;

/** For the badges; each is capped at 1,000. */
export const inboxCounts = named(
  "InboxCounts",
  object({ todo: whole(), mine: whole(), soon: whole(), overdue: whole(), unreadNotices: whole() }),
);
