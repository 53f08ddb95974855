import { postOf } from "../../../engine/domain/org.ts";
import type { Task, TaskDraft } from "../../../engine/domain/task.ts";
import type { Tasks } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryTasks(tables: MemoryTables): Tasks {
  const rows = tables.table<Task>("task", ({ key }) => key);
  const drafts = tables.table<TaskDraft>("task_draft", (draft) => draftKey(draft.taskKey, draft.person));
  const listOpen = (holds: (task: Task) => boolean) => rows.where((task) => task.state === "open" && holds(task));
  return {
    get: async (key) => rows.get(key),
    insertMany: async (tasks) => tasks.forEach(rows.insert),
    save: async (task) => rows.save(task),
    listOpen: async (instanceKey) => listOpen((task) => task.instanceKey === instanceKey),
    listByInstance: async (instanceKey) => rows.where((task) => task.instanceKey === instanceKey),
    listByMatter: async (matterId) => rows.where((task) => task.matterId === matterId),
    listOpenByClock: async (clockId) => listOpen((task) => task.clockId === clockId),
    listOpenOfPerson: async (person) =>
      listOpen((task) => task.assignee === person || task.delegatedBy === person || task.candidateUsers.includes(person)),
    hasOpenInUnit: async (unit) =>
      listOpen((task) => task.unit === unit || task.candidateGroups.some((group) => postOf(group)?.unit === unit)).length > 0,
    findDraft: async (taskKey, person) => drafts.find(draftKey(taskKey, person)),
    putDraft: async (draft) => drafts.put(draft),
    deleteDrafts: async (taskKey) => {
      for (const draft of drafts.where((row) => row.taskKey === taskKey)) drafts.delete(draftKey(draft.taskKey, draft.person));
    },
  };
}

function draftKey(taskKey: string, person: string): string {
  return `${taskKey} ${person}`;
}
