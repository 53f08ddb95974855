import type { Instant, Key, MatterId, PersonId, TaskKey } from "./ids.ts";
import type { JsonObject } from "./json.ts";

/** An in-app notice to one person. `code` is worded in i18n. */
export type Notice = {
  readonly id: Key;
  readonly person: PersonId;
  readonly code: string;
  readonly matterId: MatterId | null;
  readonly taskKey: TaskKey | null;
  readonly details: JsonObject;
  /** (what, kind, day): a second one with the same key is dropped. */
  readonly dedupeKey: string;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
};

/** An effect that leaves the office, delivered at least once after the commit. */
export type OutboxMessage = {
  readonly id: Key;
  readonly channel: "mail" | "webhook";
  readonly to: string;
  readonly body: JsonObject;
  readonly dedupeKey: string;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly nextTryAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly leasedUntil: Instant | null;
};
