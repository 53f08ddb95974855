import type { InstanceKey, Instant, PersonId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

/** The chain an event stands in: an instance's own, or the office's (administration, reading log). */
export type StreamId = InstanceKey | "office";

/** One fact of the append-only log. `seq` counts from 1 per stream without gaps. */
export type Event = {
  readonly stream: StreamId;
  readonly seq: number;
  readonly at: Instant;
  /** A person's id, "system" or "citizen". */
  readonly actor: PersonId;
  readonly actingFor: PersonId | null;
  readonly kind: EventKind;
  readonly elementId: string | null;
  /** Visit of the element, from 1; null where there is no element. */
  readonly attempt: number | null;
  readonly executionId: string | null;
  readonly scopeExecutionId: string | null;
  /** `formId` of the pinned bundle version. */
  readonly formId: string | null;
  readonly data: JsonObject;
  /** Hex SHA-256 of the event before it; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
};

export type NewEvent = Omit<Event, "stream" | "seq" | "previousHash" | "hash">;

export const eventKinds = [
  // of the diagram
  "instanceStarted",
  "entered",
  "completed",
  "terminated",
  "flowTaken",
  "decided",
  "messageThrown",
  "messageReceived",
  "errorThrown",
  "timerArmed",
  "timerFired",
  "instanceEnded",
  "instanceCancelled",
  "instanceSuspended",
  "instanceResumed",
  "incidentRaised",
  "incidentResolved",
  "childStarted",
  "childEnded",
  // of people and tasks
  "taskOpened",
  "taskClaimed",
  "taskReleased",
  "taskCompleted",
  "taskTransferred",
  "taskDelegated",
  "taskReturned",
  "taskReminded",
  "taskCancelled",
  "draftSaved",
  // of clocks
  "clockStarted",
  "clockPaused",
  "clockResumed",
  "clockExtended",
  "clockStopped",
  "clockRecomputed",
  "overdue",
  // of the matter
  "matterRegistered",
  "matterChanged",
  "ratingOpened",
  "rated",
  "matterArchived",
  "commented",
  "fileAttached",
  "notified",
  // of the office
  "signedIn",
  "signInRefused",
  "personCreated",
  "personChanged",
  "personDisabled",
  "passwordReset",
  "workHandedOver",
  "unitCreated",
  "unitChanged",
  "peopleImported",
  "bundleDraftSaved",
  "bundleDraftDiscarded",
  "bundlePublished",
  "calendarChanged",
  "personalDataRead",
  "personalDataErased",
  "officeClockMoved",
  "caseExported",
] as const;
export type EventKind = (typeof eventKinds)[number];
