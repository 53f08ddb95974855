import type { Sight } from "../ports/queries.ts";
import type { PersonActor } from "./actor.ts";
import type { UnitId } from "./ids.ts";
import type { Matter } from "./matter.ts";
import type { Role } from "./org.ts";
import type { Task } from "./task.ts";
import { subtree, type UnitTree } from "./unit-tree.ts";

/** Posts that read what lies with their unit and the units below it (PLAN-MODE). */
export const overseers: readonly Role[] = ["office-head", "centre-staff", "centre-deputy", "centre-director", "party-secretary"];

export type TaskInSight = Pick<Task, "assignee" | "candidateGroups" | "candidateUsers" | "completedBy" | "restricted" | "unit">;
export type MatterInSight = Pick<Matter, "unit" | "responsibleUnit" | "confidential" | "registeredBy">;

/** The rule that filters every list: own work, and the units overseen; an auditor reads all units. */
export function sightOf(actor: PersonActor, units: UnitTree): Sight {
  const sight = workSightOf(actor, units);
  return actor.posts.some(({ role }) => role === "auditor") ? { ...sight, units: "all" } : sight;
}

/** What somebody sees by the work of their posts: an auditor's eye left out. */
export function workSightOf(actor: PersonActor, units: UnitTree): Sight {
  const overseen = actor.posts.filter(({ role }) => overseers.includes(role)).flatMap(({ unit }) => subtree(units, unit));
  return { person: actor.id, groups: actor.groups, units: [...new Set(overseen)] };
}

/** Assigned to, open to, or finished by the reader. */
export function isOwnTask({ person, groups }: Pick<Sight, "person" | "groups">, task: TaskInSight): boolean {
  if (task.assignee === person || task.completedBy === person || task.candidateUsers.includes(person)) return true;
  return task.candidateGroups.some((group) => groups.includes(group));
}

/** A restricted step is seen by those who do it only. */
export function seesTask(sight: Sight, task: TaskInSight): boolean {
  return isOwnTask(sight, task) || (!task.restricted && overseesUnit(sight, task.unit));
}

/** A confidential matter is seen by who registered it and by those who work on it, auditors not (IR-4). */
export function seesMatter(sight: Sight, matter: MatterInSight, tasks: readonly TaskInSight[]): boolean {
  if (matter.registeredBy === sight.person) return true;
  if (matter.confidential) return tasks.some((task) => isOwnTask(sight, task));
  if (overseesUnit(sight, matter.unit) || overseesUnit(sight, matter.responsibleUnit)) return true;
  return tasks.some((task) => seesTask(sight, task));
}

/** What lies with no unit is seen by those who see every unit. */
export function overseesUnit({ units }: Pick<Sight, "units">, unit: UnitId | null): boolean {
  return units === "all" || (unit !== null && units.includes(unit));
}
