import { may } from "../../../engine/domain/authority.ts";
import type { JsonObject } from "../../../engine/domain/json.ts";
import type { Matter } from "../../../engine/domain/matter.ts";
import type { Task } from "../../../engine/domain/task.ts";
import { isVaultReference } from "../../../engine/domain/vault.ts";
import { startFormIdOf } from "../../../engine/usecases/compiled-bundles.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { matterSubject } from "../../../engine/usecases/matter-subject.ts";
import type { Dossier, Form, MatterAction, PersonalField, Rating } from "../../contract/types.ts";
import { formView } from "./bundle-texts.ts";
import { clockView } from "./clock-view.ts";
import { taskView } from "./inbox-view.ts";
import { instanceView, reasonOf } from "./instance-view.ts";
import { masked } from "./masked.ts";
import { matterOf } from "./matter-view.ts";
import type { Scene } from "./scene.ts";
import { timeline } from "./timeline.ts";

/** A matter with everything that hangs on it. */
export async function dossierView(scene: Scene, matter: Matter): Promise<Dossier> {
  const { repositories, turn } = scene;
  const subject = await matterSubject(turn, matter);
  demand(may(scene.actor, "readMatter", subject));
  const tasks = await repositories.tasks.listByMatter(matter.id);
  const instances = await repositories.instances.listByMatter(matter.id);
  const main = instances.find((instance) => instance.parentKey === null);
  const bundle = main === undefined ? null : await scene.bundle(main.bundleId);
  const form = bundle === null ? null : formView(bundle.bundle, startFormIdOf(bundle));
  const shownTasks = tasks.filter((task) => !task.restricted || mayOnTask(scene, "readTask", task, matter));
  return {
    matter: await matterOf(scene, matter, tasks),
    data: masked(matter.data),
    form,
    personal: personalOf(matter, form, await repositories.vault.listByMatter(matter.id)),
    clocks: await inOrder(await repositories.clocks.listByMatter(matter.id), (clock) => clockView(scene, clock)),
    instances: await inOrder(instances, (instance) => instanceView(scene, instance, subject)),
    tasks: await inOrder(shownTasks, async (task) => ({
      ...(await taskView(scene, task, matter)),
      mayOpen: mayOnTask(scene, "readTask", task, matter),
      mayRemind: task.state === "open" && mayOnTask(scene, "remindTask", task, matter),
    })),
    timeline: await timeline(scene, await repositories.events.listByMatter(matter.id)),
    comments: (await repositories.dossiers.listComments(matter.id)).map(({ id, by, at, text }) => ({
      id,
      by: scene.directory.personRef(by),
      at,
      text,
    })),
    documents: (await repositories.dossiers.listAttachments(matter.id)).map(({ matterId: _matter, by, ...file }) => ({
      ...file,
      by: scene.directory.personRef(by),
    })),
    rating: ratingView(matter),
    actions: matterActions(scene, matter, subject),
  };
}

export function ratingView({ rating }: Pick<Matter, "rating">): Rating {
  return rating ?? { state: "none", openUntil: null, satisfied: null, words: null, ratedAt: null, round: 0 };
}

function mayOnTask({ actor, directory }: Scene, action: "readTask" | "remindTask", task: Task, { registeredBy }: Matter): boolean {
  return may(actor, action, { kind: "task", task, separatedFrom: [], units: directory.units, registeredBy }).allowed;
}

function matterActions(scene: Scene, matter: Matter, subject: Parameters<typeof may<"readMatter">>[2]): readonly MatterAction[] {
  const act = (name: MatterAction["name"], reason: string | null): MatterAction => ({ name, allowed: reason === null, reason });
  const closed = matter.closedAt === null ? null : "MATTER_CLOSED";
  return [
    act("comment", reasonOf(may(scene.actor, "commentMatter", subject)) ?? closed),
    act("attach", reasonOf(may(scene.actor, "attachToMatter", subject)) ?? closed),
    act("readPersonalData", reasonOf(may(scene.actor, "readPersonalData", subject))),
    act("erase", reasonOf(may(scene.actor, "erasePersonalData", subject)) ?? (matter.closedAt === null ? "MATTER_NOT_CLOSED" : null)),
  ];
}

function personalOf(
  matter: Matter,
  form: Form | null,
  entries: readonly { readonly id: string; readonly field: string; readonly sealed: string | null }[],
): readonly PersonalField[] {
  const own = new Set(
    Object.values(matter.data)
      .filter(isVaultReference)
      .map((reference) => reference.$vault),
  );
  return entries
    .filter((entry) => own.has(entry.id))
    .map(({ field, sealed }) => ({ field, title: titleOf(form, field), erased: sealed === null }));
}

export function titleOf(form: Form | null, pointer: string): string {
  const name = pointer.split("/")[1] ?? pointer;
  const field = ((form?.schema.properties ?? {}) as JsonObject)[name];
  const title = typeof field === "object" && field !== null && "title" in field ? field.title : null;
  return typeof title === "string" ? title : name;
}

async function inOrder<Row, View>(rows: readonly Row[], view: (row: Row) => Promise<View>): Promise<readonly View[]> {
  const views: View[] = [];
  for (const row of rows) views.push(await view(row));
  return views;
}
