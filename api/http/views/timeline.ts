import type { Event, EventKind } from "../../../engine/domain/event.ts";
import type { TimelineEvent } from "../../contract/types.ts";
import { elementName } from "./bundle-texts.ts";
import { masked } from "./masked.ts";
import type { Scene } from "./scene.ts";

/** What a matter's timeline tells: what people did and what the office did for them, not every token. */
const told: ReadonlySet<EventKind> = new Set([
  "matterRegistered",
  "matterChanged",
  "taskOpened",
  "taskClaimed",
  "taskReleased",
  "taskCompleted",
  "taskTransferred",
  "taskDelegated",
  "taskReturned",
  "taskReminded",
  "taskCancelled",
  "workHandedOver",
  "clockStarted",
  "clockPaused",
  "clockResumed",
  "clockExtended",
  "clockRecomputed",
  "overdue",
  "ratingOpened",
  "rated",
  "matterArchived",
  "commented",
  "fileAttached",
  "notified",
  "instanceSuspended",
  "instanceResumed",
  "instanceCancelled",
  "incidentRaised",
  "incidentResolved",
]);

export async function timeline(scene: Scene, events: readonly Event[]): Promise<readonly TimelineEvent[]> {
  const lines: TimelineEvent[] = [];
  for (const event of events) {
    if (!told.has(event.kind)) continue;
    const { stream, seq, at, kind, elementId, attempt } = event;
    lines.push({
      stream,
      seq,
      at,
      kind,
      elementId,
      attempt,
      actor: scene.directory.personRef(event.actor),
      actingFor: event.actingFor === null ? null : scene.directory.personRef(event.actingFor),
      ...(await namesOf(scene, event)),
      data: masked(event.data),
    });
  }
  return lines;
}

export async function namesOf(
  scene: Scene,
  { stream, elementId }: Event,
): Promise<{ readonly elementName: string | null; readonly elementNameEn: string | null }> {
  if (elementId === null || stream === "office") return { elementName: null, elementNameEn: null };
  const instance = await scene.repositories.instances.get(stream);
  return elementName(await scene.bundle(instance.bundleId), elementId);
}
