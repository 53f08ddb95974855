import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { MatterId } from "../domain/ids.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { isVaultReference } from "../domain/vault.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { matterSubject } from "./matter-subject.ts";
import { holdMatter, type Turn } from "./turn/turn.ts";
import { writeOfficeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** The personal values behind some stored data, in clear; null where erased. The reading is logged with who read which fields, never the values. */
export async function openPersonal(turn: Turn, matterId: MatterId, data: JsonObject): Promise<JsonObject> {
  const ids = [...new Set(referencesIn(data))];
  if (ids.length === 0) return data;
  const entries = await turn.repositories.vault.getMany(ids);
  const clear = new Map(entries.filter((entry) => entry.matterId === matterId).map((entry) => [entry.id, turn.world.secrets.open(entry)]));
  writeOfficeEvent(turn, "personalDataRead", { matter: matterId, fields: entries.map((entry) => entry.field) });
  return replace(data, clear) as JsonObject;
}

export type PersonalField = { readonly field: string; readonly value: Json | null; readonly erased: boolean };

/** Every personal value of a matter, for whoever may read it. */
export async function readPersonalData(
  world: World,
  { actor, matterId }: { readonly actor: PersonActor; readonly matterId: MatterId },
): Promise<readonly PersonalField[]> {
  return inTurn(world, actor, async (turn) => {
    const matter = (await holdMatter(turn, matterId)).row;
    demand(may(actor, "readPersonalData", await matterSubject(turn, matter)));
    const entries = await turn.repositories.vault.listByMatter(matterId);
    const shown = new Set(referencesIn(matter.data));
    const own = entries.filter((entry) => shown.has(entry.id));
    writeOfficeEvent(turn, "personalDataRead", { matter: matterId, fields: own.map((entry) => entry.field) });
    return own.map((entry) => ({ field: entry.field, value: world.secrets.open(entry), erased: entry.sealed === null }));
  });
}

export function referencesIn(value: Json): readonly string[] {
  if (isVaultReference(value)) return [value.$vault];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

function replace(value: Json, clear: ReadonlyMap<string, Json | null>): Json {
  if (isVaultReference(value)) return clear.get(value.$vault) ?? null;
  if (Array.isArray(value)) return value.map((inner) => replace(inner, clear));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replace(inner, clear)]));
}
