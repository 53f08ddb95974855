import type { Instant, MatterId, PersonId, UnitId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

export const matterStatuses = [
  "registered",
  "triaged",
  "routed",
  "handling",
  "mediating",
  "answered",
  "rated",
  "archived",
  "withdrawn",
] as const;
export type MatterStatus = (typeof matterStatuses)[number];

/** The dossier that everything hangs on. */
export type Matter = {
  readonly id: MatterId;
  /** Shown to people and citizens, e.g. "CF2026-000123". */
  readonly receiptNumber: string;
  readonly title: string;
  /** Bundle key of the process that opened it. */
  readonly process: string;
  /** Nature of the matter, from the form (routing table input), or null. */
  readonly kind: string | null;
  readonly channel: string | null;
  readonly grade: string | null;
  readonly status: MatterStatus;
  /** Where it was received; whoever is responsible for the citizen's answer. */
  readonly unit: UnitId;
  /** The office that handles it now. */
  readonly responsibleUnit: UnitId | null;
  readonly confidential: boolean;
  readonly registeredBy: PersonId;
  readonly registeredAt: Instant;
  readonly closedAt: Instant | null;
  /** A clock of it has run out while open. */
  readonly overdue: boolean;
  readonly result: string | null;
  /** The start form as submitted; personal fields hold references. */
  readonly data: JsonObject;
  readonly rating: Rating | null;
  readonly queryCodeHash: string;
  readonly wrongQueryCodes: number;
  readonly revision: number;
};

export type Rating = {
  readonly state: "open" | "closed";
  readonly openUntil: Instant | null;
  /** Latest first answer given; null: none yet. `round` counts how often rating was asked for. */
  readonly satisfied: boolean | null;
  readonly words: string | null;
  readonly ratedAt: Instant | null;
  readonly round: number;
};
