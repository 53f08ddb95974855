import type { Task, TaskDraft } from "../engine/domain/task.ts";
import { flag, json, plain, tableOf } from "./table.ts";

export const taskTable = tableOf<Task>("task", {
  key: plain(),
  instanceKey: plain(),
  matterId: plain(),
  processKey: plain(),
  bundleId: plain(),
  elementId: plain(),
  executionId: plain(),
  scopeExecutionId: plain(),
  name: plain(),
  attempt: plain(),
  formId: plain(),
  state: plain(),
  assignee: plain(),
  candidateGroups: json(),
  candidateUsers: json(),
  unit: plain(),
  delegatedBy: plain(),
  restricted: flag(),
  priority: plain(),
  createdAt: plain(),
  dueAt: plain(),
  warnAt: plain(),
  clockId: plain(),
  provisional: flag(),
  paused: flag(),
  followUpAt: plain(),
  completedAt: plain(),
  completedBy: plain(),
  remindedAt: plain(),
  revision: plain(),
});

export const draftTable = tableOf<TaskDraft>("task_draft", {
  taskKey: plain(),
  person: plain(),
  variables: json(),
  savedAt: plain(),
});
