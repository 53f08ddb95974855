import type { Person, Unit } from "../org.ts";
import type { ImportFault, PeopleSheet } from "./people-sheet.ts";
import { type PeoplePlan, planPeople } from "./plan-people.ts";
import { planUnits, type UnitPlan } from "./plan-units.ts";

export type ImportPlan = {
  readonly units: Pick<UnitPlan, "added" | "changed">;
  readonly people: Pick<PeoplePlan, "added" | "changed">;
  readonly faults: readonly ImportFault[];
};

/** What a sheet would make of the office. With a fault anywhere nothing of it is done. */
export function planImport(
  office: { readonly units: readonly Unit[]; readonly people: readonly Person[] },
  sheet: PeopleSheet,
): ImportPlan {
  const units = planUnits(office.units, sheet.units);
  const people = planPeople(office.people, sheet, units.after);
  const faults = [...units.faults, ...people.faults];
  const lastAdmin: ImportFault = { sheet: "posts", row: 1, column: null, code: "LAST_ADMIN", value: null };
  return { units, people, faults: isAdministered(office.people, people) ? faults : [...faults, lastAdmin] };
}

function isAdministered(before: readonly Person[], { added, changed }: PeoplePlan): boolean {
  const changedById = new Map(changed.map((person) => [person.id, person]));
  const remaining = before.filter(({ disabledAt }) => disabledAt === null).map((person) => changedById.get(person.id) ?? person);
  return [...remaining, ...added].some(({ posts }) => posts.some(({ role }) => role === "system-admin"));
}
