import type { TaskKey } from "../../../engine/domain/ids.ts";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { completeTask } from "../../../engine/usecases/complete-task.ts";
import { delegateTask } from "../../../engine/usecases/delegate-task.ts";
import { releaseTask } from "../../../engine/usecases/release-task.ts";
import { remindTask } from "../../../engine/usecases/remind-task.ts";
import { returnTask } from "../../../engine/usecases/return-task.ts";
import { saveTaskDraft } from "../../../engine/usecases/save-task-draft.ts";
import { transferTask } from "../../../engine/usecases/transfer-task.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { TaskState } from "../../contract/types.ts";
import type { Handlers } from "../handlers.ts";
import { inboxView } from "../views/inbox-view.ts";
import { pageOf } from "../views/page.ts";
import { inScene } from "../views/scene.ts";
import { taskPage } from "../views/task-page.ts";

type TaskRoutes = Extract<
  keyof import("../../contract/routes.ts").Routes,
  `${string} /api/tasks${string}` | `${string} /api/inbox${string}`
>;

export const taskHandlers: Handlers<TaskRoutes> = {
  "GET /api/tasks": async ({ world, signed, input }) => {
    const { view = "todo", limit = 50, ...filter } = input.query ?? {};
    return {
      json: await inScene(world, signed.actor, async (scene) => {
        const page = await scene.queries.inbox({ ...filter, view, limit, sight: scene.sight, now: scene.now });
        return pageOf(page, (row) => inboxView(scene, row));
      }),
    };
  },
  "GET /api/inbox/counts": async ({ world, signed }) => ({
    json: await inScene(world, signed.actor, ({ queries, sight, now }) => queries.inboxCounts({ sight, now })),
  }),
  "GET /api/tasks/{key}": async ({ world, signed, input }) => ({
    json: await inScene(world, signed.actor, async (scene) => taskPage(scene, await scene.repositories.tasks.get(input.params.key))),
  }),
  "POST /api/tasks/{key}/claim": async ({ world, signed, input }) => {
    await claimTask(world, { actor: signed.actor, taskKey: input.params.key });
    return { json: await taskState(world, input.params.key) };
  },
  "POST /api/tasks/{key}/release": async ({ world, signed, input }) => {
    await releaseTask(world, { actor: signed.actor, taskKey: input.params.key });
    return { json: await taskState(world, input.params.key) };
  },
  "POST /api/tasks/{key}/complete": async ({ world, signed, input, language }) => {
    const { key } = input.params;
    const { variables } = input.body;
    const { state, assignee, revision } = await completeTask(world, { actor: signed.actor, taskKey: key, variables, language });
    return { json: { key, state, assignee, revision } };
  },
  "POST /api/tasks/{key}/draft": async ({ world, signed, input }) => {
    const { variables } = input.body;
    await saveTaskDraft(world, { actor: signed.actor, taskKey: input.params.key, variables });
    return { json: { variables, savedAt: world.officeClock.now() } };
  },
  "POST /api/tasks/{key}/transfer": async ({ world, signed, input }) => {
    await transferTask(world, { actor: signed.actor, taskKey: input.params.key, ...input.body });
    return { json: await taskState(world, input.params.key) };
  },
  "POST /api/tasks/{key}/delegate": async ({ world, signed, input }) => {
    await delegateTask(world, { actor: signed.actor, taskKey: input.params.key, to: input.body.to, reason: input.body.reason ?? null });
    return { json: await taskState(world, input.params.key) };
  },
  "POST /api/tasks/{key}/return": async ({ world, signed, input }) => {
    await returnTask(world, { actor: signed.actor, taskKey: input.params.key, ...input.body });
    return { json: await taskState(world, input.params.key) };
  },
  "POST /api/tasks/{key}/remind": async ({ world, signed, input }) => {
    await remindTask(world, { actor: signed.actor, taskKey: input.params.key, words: input.body?.words ?? null });
    return { json: await taskState(world, input.params.key) };
  },
};

async function taskState(world: World, key: TaskKey): Promise<TaskState> {
  const { state, assignee, revision } = await world.unitOfWork.read((repositories) => repositories.tasks.get(key));
  return { key, state, assignee, revision };
}
