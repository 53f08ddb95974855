import type { Matter } from "../../../engine/domain/matter.ts";
import type { Task } from "../../../engine/domain/task.ts";
import { lightOf } from "../../../engine/domain/task.ts";
import type { MatterRow as Row } from "../../../engine/ports/queries.ts";
import type { MatterRow } from "../../contract/types.ts";
import { processNames } from "./bundle-texts.ts";
import type { Scene } from "./scene.ts";

/** One line of the ledger of matters. */
export async function matterView(scene: Scene, row: Row): Promise<MatterRow> {
  const bundle = await scene.world.bundles.latest(scene.repositories, row.process);
  const names = bundle === null ? { processName: row.process, processNameEn: null } : processNames(bundle);
  return {
    id: row.id,
    receiptNumber: row.receiptNumber,
    title: row.title,
    process: row.process,
    ...names,
    kind: row.kind,
    channel: row.channel,
    grade: row.grade,
    status: row.status,
    unit: scene.directory.unitRef(row.unit),
    responsibleUnit: row.responsibleUnit === null ? null : scene.directory.unitRef(row.responsibleUnit),
    confidential: row.confidential,
    registeredBy: scene.directory.personRef(row.registeredBy),
    registeredAt: row.registeredAt,
    closedAt: row.closedAt,
    overdue: row.overdue,
    result: row.result,
    satisfied: row.satisfied,
    nextDueAt: row.nextDueAt,
    light: lightOfMatter(row, scene.now),
    openTasks: row.openTasks,
    revision: row.revision,
  };
}

/** The same for a matter read by itself, with its tasks at hand. */
export async function matterOf(scene: Scene, matter: Matter, tasks: readonly Task[]): Promise<MatterRow> {
  const open = tasks.filter((task) => task.state === "open");
  const due = open.flatMap((task) => (task.dueAt === null ? [] : [task.dueAt])).sort();
  return matterView(scene, { ...matter, satisfied: matter.rating?.satisfied ?? null, nextDueAt: due[0] ?? null, openTasks: open.length });
}

function lightOfMatter({ closedAt, nextDueAt, overdue }: Row, now: string): MatterRow["light"] {
  if (closedAt !== null) return "none";
  if (overdue) return "red";
  return lightOf({ dueAt: nextDueAt, warnAt: null, state: "open" }, now);
}
