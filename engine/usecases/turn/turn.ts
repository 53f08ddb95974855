import type { PersonActor } from "../../domain/actor.ts";
import type { CalendarDays } from "../../domain/calendar-days.ts";
import type { Clock } from "../../domain/clock-ledger.ts";
import type { NewEvent } from "../../domain/event.ts";
import type { InstanceKey, Instant, Key, MatterId, PersonId, TaskKey } from "../../domain/ids.ts";
import type { Instance, Job, Subscription, Timer } from "../../domain/instance.ts";
import type { Matter } from "../../domain/matter.ts";
import type { Notice } from "../../domain/notice.ts";
import type { Task } from "../../domain/task.ts";
import type { VaultEntry } from "../../domain/vault.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { CompiledBundle } from "../compiled-bundles.ts";
import type { World } from "../world.ts";

/** Who gives the command: a person, the office's worker, or a citizen with a query code. */
export type TurnActor = PersonActor | "system" | "citizen";

/** A row held in the turn: as read or new, and whether it has to be written. */
export type Held<T> = { row: T; fate: "read" | "new" | "changed" };

/**
 * What one transaction has read and is going to write. Use cases and the engine's steps change it in memory; `flushTurn` writes each
 * table once. A turn lives inside one `transact` and is thrown away with it.
 */
export type Turn = {
  readonly world: World;
  readonly repositories: Repositories;
  readonly now: Instant;
  readonly actor: TurnActor;
  readonly actorId: PersonId;
  readonly calendar: CalendarDays;
  readonly instances: Map<InstanceKey, HeldInstance>;
  readonly matters: Map<MatterId, Held<Matter>>;
  readonly tasks: Map<TaskKey, Held<Task>>;
  readonly clocks: Map<Key, Held<Clock>>;
  readonly newTimers: Map<Key, Timer>;
  readonly goneTimers: Set<Key>;
  readonly movedTimers: Map<Key, Instant | null>;
  readonly newSubscriptions: Map<Key, Subscription>;
  readonly goneSubscriptions: Set<Key>;
  readonly newJobs: Map<Key, Job>;
  readonly closedJobs: Map<Key, "completed" | "cancelled">;
  readonly notices: Notice[];
  readonly vault: VaultEntry[];
  readonly officeEvents: NewEvent[];
  /** Tasks opened in this turn that go back to who did the step before: `instance element` → person. */
  readonly backTo: Map<string, PersonId>;
  /** Groups and people whose lists change: told after the commit. */
  readonly touchedGroups: Set<string>;
  readonly touchedPeople: Set<PersonId>;
};

export type HeldInstance = Held<Instance> & {
  readonly bundle: CompiledBundle;
  readonly events: NewEvent[];
  /** Steps taken in this turn: makes ids unique within one revision. */
  steps: number;
};

export async function openTurn(world: World, repositories: Repositories, actor: TurnActor): Promise<Turn> {
  return {
    world,
    repositories,
    now: world.officeClock.now(),
    actor,
    actorId: typeof actor === "string" ? actor : actor.id,
    calendar: await world.calendars.read(repositories),
    instances: new Map(),
    matters: new Map(),
    tasks: new Map(),
    clocks: new Map(),
    newTimers: new Map(),
    goneTimers: new Set(),
    movedTimers: new Map(),
    newSubscriptions: new Map(),
    goneSubscriptions: new Set(),
    newJobs: new Map(),
    closedJobs: new Map(),
    notices: [],
    vault: [],
    officeEvents: [],
    backTo: new Map(),
    touchedGroups: new Set(),
    touchedPeople: new Set(),
  };
}

export async function holdInstance(turn: Turn, key: InstanceKey): Promise<HeldInstance> {
  const held = turn.instances.get(key);
  if (held !== undefined) return held;
  const row = await turn.repositories.instances.get(key);
  const bundle = await turn.world.bundles.byId(turn.repositories, row.bundleId);
  const made: HeldInstance = { row, fate: "read", bundle, events: [], steps: 0 };
  turn.instances.set(key, made);
  return made;
}

export async function holdMatter(turn: Turn, id: MatterId): Promise<Held<Matter>> {
  return hold(turn.matters, id, () => turn.repositories.matters.get(id));
}

export async function holdTask(turn: Turn, key: TaskKey): Promise<Held<Task>> {
  return hold(turn.tasks, key, () => turn.repositories.tasks.get(key));
}

export async function holdClock(turn: Turn, id: Key): Promise<Held<Clock>> {
  return hold(turn.clocks, id, () => turn.repositories.clocks.get(id));
}

async function hold<T>(known: Map<string, Held<T>>, key: string, read: () => Promise<T>): Promise<Held<T>> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made: Held<T> = { row: await read(), fate: "read" };
  known.set(key, made);
  return made;
}

export function change<T>(held: Held<T>, row: T): void {
  held.row = row;
  if (held.fate === "read") held.fate = "changed";
}

/** Lists of everybody who may see this task change. */
export function touchTask(turn: Turn, task: Task): void {
  for (const group of task.candidateGroups) turn.touchedGroups.add(group);
  for (const person of task.candidateUsers) turn.touchedPeople.add(person);
  if (task.assignee !== null) turn.touchedPeople.add(task.assignee);
}
