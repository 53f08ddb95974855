import type { PersonActor } from "../../domain/actor.ts";
import type { ImportFault, RawSheet } from "../../domain/import/people-sheet.ts";
import { type ImportPlan, planImport } from "../../domain/import/plan-import.ts";
import { readLines } from "../../domain/import/read-lines.ts";
import { groupOf, type Person } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { inTurn } from "../in-turn.ts";
import type { Turn } from "../turn/turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { changesOf } from "./change-person.ts";
import { demandManaging } from "./demand-managing.ts";
import { type Credentials, newCredentials } from "./new-credentials.ts";

export type Import = {
  readonly actor: PersonActor;
  readonly raw: RawSheet;
  /** What was found wrong while the file was read. */
  readonly faults: readonly ImportFault[];
  readonly dryRun: boolean;
};
export type Imported = {
  readonly unitsCreated: number;
  readonly unitsChanged: number;
  readonly peopleCreated: number;
  readonly peopleChanged: number;
  readonly faults: readonly ImportFault[];
  /** Of the accounts made; told once. */
  readonly passwords: readonly { readonly account: string; readonly name: string; readonly temporaryPassword: string }[];
};

/** Units, people and posts of a sheet: all lines or none. A dry run tells what would happen and what is wrong, line by line. */
export async function importPeople(world: World, { actor, raw, faults: fileFaults, dryRun }: Import): Promise<Imported> {
  demandManaging(actor);
  const { sheet, faults: lineFaults } = readLines(raw);
  const planOn = async ({ people }: Pick<Repositories, "people">) =>
    planImport({ units: await people.units(), people: await people.list() }, sheet);
  const seen = await world.unitOfWork.read(planOn);
  // A line that is dropped for its form drags others with it: those are told only when the forms are right.
  const ownFaults = distinct([...fileFaults, ...lineFaults]);
  const faults = ownFaults.length > 0 ? ownFaults : seen.faults;
  if (dryRun || faults.length > 0) return { ...counts(seen), faults, passwords: [] };
  const credentials = await newCredentials(world.secrets, seen.people.added);
  await inTurn(world, actor, async (turn) => {
    const plan = await planOn(turn.repositories);
    if (plan.faults.length > 0) throw new Refusal("REVISION_CONFLICT", { table: "person" });
    await apply(turn, plan, credentials);
    writeOfficeEvent(turn, "peopleImported", counts(plan));
  });
  return { ...counts(seen), faults: [], passwords: credentials.map(({ passwordHash: _hash, ...told }) => told) };
}

async function apply(turn: Turn, { units, people }: ImportPlan, credentials: readonly Credentials[]): Promise<void> {
  const { people: office } = turn.repositories;
  for (const unit of units.added) {
    await office.insertUnit(unit);
    writeOfficeEvent(turn, "unitCreated", { unit: unit.id, name: unit.name, level: unit.level, parent: unit.parent });
  }
  for (const unit of units.changed) {
    await office.saveUnit(unit);
    writeOfficeEvent(turn, "unitChanged", { unit: unit.id, name: unit.name, parent: unit.parent, closed: unit.closed });
  }
  const hashes = new Map(credentials.map(({ account, passwordHash }) => [account, passwordHash]));
  for (const account of people.added) {
    const passwordHash = hashes.get(account.account);
    if (passwordHash === undefined) throw new Refusal("REVISION_CONFLICT", { table: "person" });
    const person: Person = { ...account, id: turn.world.keys.next(), disabledAt: null, mustChangePassword: true, revision: 1 };
    await office.insert(person, passwordHash);
    writeOfficeEvent(turn, "personCreated", { person: person.id, posts: person.posts.map(groupOf) });
  }
  for (const person of people.changed) {
    const before = await office.get(person.id);
    await office.save(person);
    writeOfficeEvent(turn, "personChanged", { person: person.id, ...changesOf(before, person) });
  }
}

function counts({ units, people }: ImportPlan) {
  return {
    unitsCreated: units.added.length,
    unitsChanged: units.changed.length,
    peopleCreated: people.added.length,
    peopleChanged: people.changed.length,
  };
}

/** One fault a cell is enough. */
function distinct(faults: readonly ImportFault[]): readonly ImportFault[] {
  const seen = new Set<string>();
  return faults.filter(({ sheet, row, column }) => seen.size !== seen.add(`${sheet} ${row} ${column}`).size);
}
