import type { InstanceKey, Key, MatterId, UnitId } from "../../domain/ids.ts";
import { type Instance, nothingOpen } from "../../domain/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { CompiledBundle } from "../compiled-bundles.ts";
import type { HeldInstance, Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

export type NewInstance = {
  readonly key: InstanceKey;
  readonly bundle: CompiledBundle;
  readonly matterId: MatterId | null;
  readonly parent: { readonly key: InstanceKey; readonly executionId: string } | null;
  readonly startedUnit: UnitId | null;
};

const EMPTY_CHAIN = "0".repeat(64);

/** A new instance, pinned to its bundle version and executor; the caller then drives the start command. */
export function addInstance(turn: Turn, { key, bundle, matterId, parent, startedUnit }: NewInstance): HeldInstance {
  const row: Instance = {
    key,
    bundleId: bundle.bundle.id as Key,
    processKey: bundle.bundle.key,
    version: bundle.bundle.version ?? 0,
    executor: bundle.compiled.marks.length > 0 ? "token" : turn.world.executor,
    matterId,
    parentKey: parent?.key ?? null,
    parentExecutionId: parent?.executionId ?? null,
    state: "active",
    engineState: null,
    variables: {},
    executions: nothingOpen,
    chainSeq: 0,
    chainHash: EMPTY_CHAIN,
    startedBy: turn.actorId,
    startedUnit,
    startedAt: turn.now,
    endedAt: null,
    revision: 1,
  };
  const held: HeldInstance = { row, fate: "new", bundle, events: [], steps: 0 };
  turn.instances.set(key, held);
  writeEvent(turn, held, "instanceStarted", {
    data: {
      process: row.processKey,
      version: row.version,
      definition: bundle.compiled.hash,
      executor: row.executor,
      ...(parent === null ? {} : { parent: parent.key }),
    },
  });
  return held;
}

/** What every diagram can read besides its form fields (processes/README.md). */
export async function officeVariables(turn: Turn): Promise<JsonObject> {
  const units = await turn.repositories.people.units();
  const parentOf = Object.fromEntries(units.map((unit) => [unit.id, unit.parent]));
  const town = units.find((unit) => unit.level === "town")?.id ?? null;
  return { org: { parentOf, town }, setting: await officeSettings(turn) };
}

/** The office's terms (regulations §4, default terms): units as named. */
export const defaultTerms = {
  acceptance: 1,
  publicService: 3,
  referred: 7,
  ordinaryDispute: 3,
  complexDispute: 7,
  conferral: 2,
  contracting: 15,
  supervision: 5,
  handUp: 1,
  ratingDays: 7,
  tellParty: 3,
  urgentMinutes: 30,
} as const;

async function officeSettings(turn: Turn): Promise<JsonObject> {
  const stored = await turn.repositories.settings.read("terms");
  return { terms: { ...defaultTerms, ...stored } };
}
