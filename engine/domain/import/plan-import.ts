import type { Person, Unit } from "../org.ts";
import type { ImportFault, PeopleSheet } from "./people-sheet.ts";
import { type PeoplePlan, planPeople } from "./plan-people.ts";
import { planUnits, type UnitPlan } from "./plan-units.ts";

export type ImportPlan = {
  readonly units: Pick<UnitPlan, "added" | "changed">;
  readonly people: Pick<PeoplePlan, "added" | "changed">;
  readonly faults: readonly ImportFault[];
};

/** Each gets a password, and hashing one takes a tenth of a second by design: more would outlast the patience of browsers and proxies. */
const mostNewAccounts = 1_000;
const ofWhole = { row: 1, column: null } as const;

/** What a sheet would make of the office. With a fault anywhere nothing of it is done. */
export function planImport(
  office: { readonly units: readonly Unit[]; readonly people: readonly Person[] },
  sheet: PeopleSheet,
): ImportPlan {
  const units = planUnits(office.units, sheet.units);
  const people = planPeople(office.people, sheet, units.after);
  const wholes: readonly (readonly [ImportFault, boolean])[] = [
    [{ ...ofWhole, sheet: "people", code: "TOO_MANY_ACCOUNTS", value: String(people.added.length) }, people.added.length > mostNewAccounts],
    [{ ...ofWhole, sheet: "posts", code: "LAST_ADMIN", value: null }, !isAdministered(office.people, people)],
  ];
  const faults = wholes.flatMap(([fault, applies]) => (applies ? [fault] : []));
  return { units, people, faults: [...units.faults, ...people.faults, ...faults] };
}

function isAdministered(before: readonly Person[], { added, changed }: PeoplePlan): boolean {
  const changedById = new Map(changed.map((person) => [person.id, person]));
  const remaining = before.filter(({ disabledAt }) => disabledAt === null).map((person) => changedById.get(person.id) ?? person);
  return [...remaining, ...added].some(({ posts }) => posts.some(({ role }) => role === "system-admin"));
}
