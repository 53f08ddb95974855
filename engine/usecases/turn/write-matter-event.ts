import type { EventKind } from "../../domain/event.ts";
import type { MatterId } from "../../domain/ids.ts";
import type { JsonObject } from "../../domain/json.ts";
import { holdInstance, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** A fact of the dossier stands in the chain of its first instance. */
export async function writeMatterEvent(turn: Turn, matterId: MatterId, kind: EventKind, data: JsonObject): Promise<void> {
  const main = (await turn.repositories.instances.listByMatter(matterId)).find((instance) => instance.parentKey === null);
  if (main === undefined) throw new Error(`matter ${matterId} has no instance`);
  writeEvent(turn, await holdInstance(turn, main.key), kind, { data });
}
