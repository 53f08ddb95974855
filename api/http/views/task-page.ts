import { may } from "../../../engine/domain/authority.ts";
import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import type { Task } from "../../../engine/domain/task.ts";
import { visibleVariables } from "../../../engine/model/variables.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { inTurn } from "../../../engine/usecases/in-turn.ts";
import { openPersonal, referencesIn } from "../../../engine/usecases/read-personal-data.ts";
import { returnTargetsOf } from "../../../engine/usecases/return-targets-of.ts";
import { taskSubject } from "../../../engine/usecases/task-subject.ts";
import type { TaskAction, TaskPage } from "../../contract/types.ts";
import { elementName, formView } from "./bundle-texts.ts";
import { clockBrief } from "./clock-view.ts";
import { taskView } from "./inbox-view.ts";
import { activeElements, reasonOf } from "./instance-view.ts";
import { masked } from "./masked.ts";
import { matterOf } from "./matter-view.ts";
import type { Scene } from "./scene.ts";

const acts = [
  ["claim", "claimTask"],
  ["release", "releaseTask"],
  ["complete", "completeTask"],
  ["draft", "saveDraft"],
  ["transfer", "transferTask"],
  ["delegate", "delegateTask"],
  ["return", "returnTask"],
  ["remind", "remindTask"],
] as const;

/** Everything the task page needs, in one answer. */
export async function taskPage(scene: Scene, task: Task): Promise<TaskPage> {
  const { turn, repositories, actor } = scene;
  const subject = await taskSubject(turn, task);
  demand(may(actor, "readTask", subject));
  const instance = await repositories.instances.get(task.instanceKey);
  const bundle = await scene.bundle(task.bundleId);
  const matter = task.matterId === null ? null : await repositories.matters.get(task.matterId);
  const mayComplete = may(actor, "completeTask", subject).allowed;
  const draft = await repositories.tasks.findDraft(task.key, actor.id);
  const form = formView(bundle.bundle, task.formId);
  const known = visibleVariables(
    instance.variables,
    instance.variables[task.executionId] === undefined ? task.scopeExecutionId : task.executionId,
  );
  const prefill = pick(known, Object.keys((form?.schema.properties ?? {}) as JsonObject));
  const clear = async (data: JsonObject) => (mayComplete && task.matterId !== null ? revealed(scene, task.matterId, data) : masked(data));
  const targets = await returnTargetsOf(turn, task);
  const clock = task.clockId === null ? null : await repositories.clocks.get(task.clockId);
  return {
    task: {
      ...(await taskView(scene, task, matter)),
      attempt: task.attempt,
      formId: task.formId,
      delegatedBy: task.delegatedBy === null ? null : scene.directory.personRef(task.delegatedBy),
      restricted: task.restricted,
      followUpAt: task.followUpAt,
      completedBy: task.completedBy === null ? null : scene.directory.personRef(task.completedBy),
      remindedAt: task.remindedAt,
    },
    matter: matter === null ? null : await matterOf(scene, matter, await repositories.tasks.listByMatter(matter.id)),
    form,
    data: await clear(prefill),
    draft: draft === null ? null : { variables: await clear(draft.variables), savedAt: draft.savedAt },
    actions: taskActions(scene, task, subject, targets.length),
    diagram: {
      instanceKey: instance.key,
      xmlUrl: `/api/instances/${instance.key}/diagram`,
      activeElementIds: [...activeElements(instance)],
    },
    clock: clock === null ? null : clockBrief(scene, clock),
    returnTargets: targets.map((target) => {
      const { elementName: name, elementNameEn } = elementName(bundle, target.elementId);
      return { elementId: target.elementId, name, nameEn: elementNameEn };
    }),
  };
}

function taskActions(scene: Scene, task: Task, subject: Awaited<ReturnType<typeof taskSubject>>, targets: number): readonly TaskAction[] {
  return acts.map(([name, action]) => {
    const against = task.state !== "open" ? "TASK_NOT_OPEN" : reasonOf(may(scene.actor, action, subject));
    const reason =
      against ??
      (name === "return" && targets === 0
        ? "RETURN_NOT_LEGAL"
        : name === "claim" && task.assignee === scene.actor.id
          ? "TASK_CLAIMED_BY_YOU"
          : null);
    return { name, allowed: reason === null, reason };
  });
}

function pick(values: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name): [string, Json][] => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** Who does the task sees its personal fields in clear; that they were read is logged in a transaction of its own. */
async function revealed(scene: Scene, matterId: string, data: JsonObject): Promise<JsonObject> {
  if (referencesIn(data).length === 0) return data;
  return inTurn(scene.world, scene.actor, (turn) => openPersonal(turn, matterId, data));
}
