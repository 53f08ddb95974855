import { reasonText } from "../model/act.ts";
import { elementId, key, personId, processKey, unitId } from "../model/base.ts";
import { pageQuery } from "../model/page-query.ts";
import { inboxCounts, inboxItem, taskDraft, taskPage, taskState } from "../model/task.ts";
import { object, objectWith, page } from "../schema/compound.ts";
import { anyObject, flag } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { oneOf, text } from "../schema/text.ts";

const params = { key } as const;
const acted = { status: 200, json: taskState } as const;

export const taskRoutes = {
  "GET /api/tasks": {
    id: "listTasks",
    summary: "The inbox. todo: red first, then by due; the others newest first.",
    query: {
      view: oneOf(["todo", "done", "following", "copied"]),
      process: processKey,
      matter: key,
      overdue: flag,
      mine: flag,
      unit: unitId,
      q: text({ max: 200 }),
      ...pageQuery,
    },
    answer: { status: 200, json: page(inboxItem) },
  },
  "GET /api/inbox/counts": { id: "countTasks", summary: "Figures for the badges.", answer: { status: 200, json: inboxCounts } },
  "GET /api/tasks/{key}": { id: "readTask", summary: "Everything the task page needs.", params, answer: { status: 200, json: taskPage } },
  "POST /api/tasks/{key}/claim": {
    id: "claimTask",
    summary: "Take the task; again by the same person is no error.",
    params,
    answer: acted,
  },
  "POST /api/tasks/{key}/release": { id: "releaseTask", summary: "Give the task back to its candidates.", params, answer: acted },
  "POST /api/tasks/{key}/complete": {
    id: "completeTask",
    summary: "Finish the task with its form's values.",
    params,
    body: object({ variables: anyObject }),
    answer: acted,
  },
  "POST /api/tasks/{key}/draft": {
    id: "saveDraft",
    summary: "Keep what I have typed; nothing is checked but its size.",
    params,
    body: object({ variables: anyObject }),
    answer: { status: 200, json: taskDraft },
  },
  "POST /api/tasks/{key}/transfer": {
    id: "transferTask",
    summary: "Hand the task over to somebody else.",
    params,
    body: object({ to: personId, reason: reasonText }),
    answer: acted,
  },
  "POST /api/tasks/{key}/delegate": {
    id: "delegateTask",
    summary: "Let somebody else do it; it comes back to me.",
    params,
    body: objectWith({ to: personId }, { reason: text({ max: 2000 }) }),
    answer: acted,
  },
  "POST /api/tasks/{key}/return": {
    id: "returnTask",
    summary: "Send the case back to a task that was done before.",
    params,
    body: object({ toElementId: elementId, reason: reasonText }),
    answer: acted,
  },
  "POST /api/tasks/{key}/remind": {
    id: "remindTask",
    summary: "Urge whoever has it.",
    params,
    body: objectWith({}, { words: text({ max: 500 }) }),
    bodyOptional: true,
    answer: acted,
  },
} as const satisfies RouteTable;
