import { decodeCursor, encodeCursor } from "../../../db/read-models/cursor.ts";
import { todoOrder } from "../../../db/todo-order.ts";
import { seesTask } from "../../../engine/domain/sight.ts";
import { lightOf, type Task } from "../../../engine/domain/task.ts";
import type { InboxFilter, InboxItem, InboxView, Page } from "../../../engine/ports/queries.ts";
import { follows, isOwnTodo, type Records } from "./memory-sight.ts";

/** `position` sorts the list upwards, or downwards where the newest come first. */
type View = {
  readonly shows: (records: Records, filter: InboxFilter, task: Task) => boolean;
  readonly position: (task: Task) => string;
  readonly newestFirst: boolean;
};

const views: Readonly<Record<InboxView, View>> = {
  todo: {
    shows: (_records, { sight, mine }, task) => isOwnTodo(sight, task) && (mine !== true || task.assignee !== null),
    position: todoOrder,
    newestFirst: false,
  },
  done: {
    shows: (_records, { sight }, task) => task.completedBy === sight.person,
    position: (task) => `${task.completedAt} ${task.key}`,
    newestFirst: true,
  },
  following: {
    shows: (records, { sight }, task) =>
      task.state === "open" && !isOwnTodo(sight, task) && follows(records, sight, task.matterId) && seesTask(sight, task),
    position: (task) => task.key,
    newestFirst: true,
  },
  copied: { shows: () => false, position: (task) => task.key, newestFirst: true },
};

export function memoryInbox(records: Records, names: ReadonlyMap<string, string>, filter: InboxFilter): Page<InboxItem> {
  const { shows, position, newestFirst } = views[filter.view];
  const list = `inbox ${filter.view}`;
  const after = decodeCursor(list, filter.cursor);
  const isPast = (task: Task) => after === null || (newestFirst ? position(task) < after : position(task) > after);
  const upwards = (one: Task, other: Task) => (position(one) < position(other) ? -1 : 1);
  const found = records.tasks.filter((task) => isPast(task) && passes(records, filter, task) && shows(records, filter, task));
  const sorted = newestFirst ? found.toSorted(upwards).toReversed() : found.toSorted(upwards);
  const shown = sorted.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((task) => itemOf(records, names, filter, task)),
    nextCursor: sorted.length > shown.length && last !== undefined ? encodeCursor(list, position(last)) : null,
  };
}

function passes(records: Records, { process, matter, unit, overdue, q, now }: InboxFilter, task: Task): boolean {
  if (process !== undefined && task.processKey !== process) return false;
  if (matter !== undefined && task.matterId !== matter) return false;
  if (unit !== undefined && task.unit !== unit) return false;
  if (overdue !== undefined && (lightOf(task, now) === "red") !== overdue) return false;
  if (q === undefined) return true;
  const dossier = records.matters.get(task.matterId ?? "");
  return [task.name, dossier?.title ?? "", dossier?.receiptNumber ?? ""].some((text) => contains(text, q));
}

/** Only A–Z have another case for the search. */
export function contains(text: string, words: string): boolean {
  return lowered(text).includes(lowered(words));
}

function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function itemOf(records: Records, names: ReadonlyMap<string, string>, { now }: InboxFilter, task: Task): InboxItem {
  const matter = records.matters.get(task.matterId ?? "");
  return {
    key: task.key,
    name: task.name,
    elementId: task.elementId,
    processKey: task.processKey,
    bundleId: task.bundleId,
    matterId: task.matterId,
    assignee: task.assignee,
    candidateGroups: task.candidateGroups,
    candidateUsers: task.candidateUsers,
    unit: task.unit,
    dueAt: task.dueAt,
    warnAt: task.warnAt,
    provisional: task.provisional,
    paused: task.paused,
    priority: task.priority,
    createdAt: task.createdAt,
    completedAt: task.completedAt,
    state: task.state,
    instanceKey: task.instanceKey,
    revision: task.revision,
    title: matter?.title ?? null,
    receiptNumber: matter?.receiptNumber ?? null,
    assigneeName: names.get(task.assignee ?? "") ?? null,
    light: lightOf(task, now),
  };
}
