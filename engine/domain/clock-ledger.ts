import type { ClockUnit } from "../model/compiled.ts";
import type { InstanceKey, Instant, Key, MatterId, PersonId } from "./ids.ts";

/** A budget of time with a ledger of pauses and extensions (SP-3); the end is derived, never typed. */
export type Clock = {
  readonly id: Key;
  readonly matterId: MatterId | null;
  readonly instanceKey: InstanceKey;
  readonly elementId: string;
  readonly executionId: string;
  readonly name: string;
  readonly unit: ClockUnit;
  readonly budget: number;
  /** Units left when the reminder is due; null: the office's rule. */
  readonly warning: number | null;
  readonly state: "running" | "paused" | "stopped";
  readonly startedAt: Instant;
  readonly stoppedAt: Instant | null;
  /** Derived by domain/clock-dates from the ledger; kept for lists. null while paused. */
  readonly dueAt: Instant | null;
  readonly warnAt: Instant | null;
  readonly provisional: boolean;
  readonly entries: readonly ClockEntry[];
  readonly revision: number;
};

export type ClockEntry =
  | { readonly kind: "paused"; readonly at: Instant; readonly reason: string; readonly by: PersonId; readonly approvedBy: PersonId }
  | { readonly kind: "resumed"; readonly at: Instant; readonly by: PersonId }
  | {
      readonly kind: "extended";
      readonly at: Instant;
      readonly units: number;
      readonly reason: string;
      readonly by: PersonId;
      readonly approvedBy: PersonId;
    };
