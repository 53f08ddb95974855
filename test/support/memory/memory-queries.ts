import type { Incident, Instance } from "../../../engine/domain/instance.ts";
import type { Matter } from "../../../engine/domain/matter.ts";
import type { Notice } from "../../../engine/domain/notice.ts";
import type { Person } from "../../../engine/domain/org.ts";
import { seesTask } from "../../../engine/domain/sight.ts";
import { lightOf, type Task } from "../../../engine/domain/task.ts";
import type { Queries } from "../../../engine/ports/queries.ts";
import { memoryInbox } from "./memory-inbox.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { isOwnTodo, matterIsSeen, type Records } from "./memory-sight.ts";
import { memoryTables, type Rows } from "./memory-tables.ts";

const atMost = 1000;

export function memoryQueries(committed: () => Rows): Queries {
  const all = <T>(name: string, keyOf: (row: T) => string) =>
    memoryTables(committed(), "reading")
      .table<T>(name, keyOf)
      .where(() => true);
  const records = (): Records => ({
    tasks: all<Task>("task", ({ key }) => key),
    matters: new Map(all<Matter>("matter", ({ id }) => id).map((matter) => [matter.id, matter])),
  });
  const names = () => new Map(all<Person>("person", ({ id }) => id).map(({ id, name }) => [id, name]));
  return {
    inbox: async (filter) => memoryInbox(records(), names(), filter),
    inboxCounts: async ({ sight, now }) => {
      const todo = records().tasks.filter((task) => isOwnTodo(sight, task));
      const capped = (holds: (task: Task) => boolean) => Math.min(atMost, todo.filter(holds).length);
      const notices = all<Notice>("notice", ({ id }) => id);
      return {
        todo: capped(() => true),
        mine: capped((task) => task.assignee === sight.person),
        soon: capped((task) => lightOf(task, now) === "yellow"),
        overdue: capped((task) => lightOf(task, now) === "red"),
        unreadNotices: Math.min(atMost, notices.filter(({ person, readAt }) => person === sight.person && readAt === null).length),
      };
    },
    matters: async (filter) => memoryLedger(records(), filter),
    seesTask: async (sight, key) => records().tasks.some((task) => task.key === key && seesTask(sight, task)),
    seesMatter: async (sight, id) => {
      const here = records();
      const matter = here.matters.get(id);
      return matter !== undefined && matterIsSeen(here, sight, matter);
    },
    openIncidents: async ({ after, limit }) => {
      const instances = new Map(all<Instance>("process_instance", ({ key }) => key).map((instance) => [instance.key, instance]));
      const open = all<Incident>("incident", ({ key }) => key).filter(
        (row) => row.resolvedAt === null && (after === null || row.key > after),
      );
      const items = open.slice(0, limit).map(({ key, instanceKey, elementId, code, message, createdAt }) => {
        return { key, instanceKey, processKey: instances.get(instanceKey)?.processKey ?? "", elementId, code, message, createdAt };
      });
      return { items, nextCursor: open.length > limit ? (items.at(-1)?.key ?? null) : null };
    },
  };
}
