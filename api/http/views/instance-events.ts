import type { Event } from "../../../engine/domain/event.ts";
import type { InstanceKey } from "../../../engine/domain/ids.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { LoggedEvent } from "../../contract/types.ts";
import { readableInstance } from "./instance-diagram.ts";
import type { Scene } from "./scene.ts";
import { namesOf } from "./timeline.ts";

/** The log as it is chained, in pages; the cursor is the last seq that was shown. */
export async function instanceEvents(
  scene: Scene,
  key: InstanceKey,
  { cursor, limit = 50 }: { readonly cursor?: string; readonly limit?: number },
) {
  await readableInstance(scene, key);
  const afterSeq = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(afterSeq) || afterSeq < 0) throw new Refusal("INVALID_REQUEST", { field: "cursor" });
  const events = await scene.repositories.events.list(key, { afterSeq, limit: limit + 1 });
  const shown = events.slice(0, limit);
  const items: LoggedEvent[] = [];
  for (const event of shown) items.push(await loggedEvent(scene, event));
  return { items, nextCursor: events.length > limit ? String(shown.at(-1)?.seq ?? 0) : null };
}

/** Personal values stand in the log as references with salted hashes, so it is shown as it is and can be verified outside. */
async function loggedEvent(scene: Scene, event: Event): Promise<LoggedEvent> {
  const { stream, seq, at, actor, actingFor, kind, elementId, attempt, executionId, formId, data, previousHash, hash } = event;
  return {
    stream,
    seq,
    at,
    actor,
    actingFor,
    kind,
    elementId,
    attempt,
    executionId,
    formId,
    data,
    previousHash,
    hash,
    actorName: scene.directory.personName(actor),
    actingForName: actingFor === null ? null : scene.directory.personName(actingFor),
    ...(await namesOf(scene, event)),
  };
}
