import type { VariableScopes } from "../model/variables.ts";
import type { Command, ExecutorName, ExecutorState } from "../ports/executor.ts";
import type { InstanceKey, Instant, Key, MatterId, PersonId, UnitId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

export type Instance = {
  readonly key: InstanceKey;
  readonly bundleId: Key;
  readonly processKey: string;
  readonly version: number;
  readonly executor: ExecutorName;
  readonly matterId: MatterId | null;
  readonly parentKey: InstanceKey | null;
  readonly parentExecutionId: string | null;
  readonly state: "active" | "suspended" | "incident" | "completed" | "cancelled";
  readonly engineState: ExecutorState | null;
  readonly variables: VariableScopes;
  readonly executions: ExecutionIndex;
  /** Head of its event chain: last seq and hash. */
  readonly chainSeq: number;
  readonly chainHash: string;
  readonly startedBy: PersonId;
  readonly startedUnit: UnitId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Optimistic lock; also numbers the steps. */
  readonly revision: number;
};

export type Timer = {
  readonly id: Key;
  /** null exactly for a timer start event of a published process: then `bundleKey` names it. */
  readonly instanceKey: InstanceKey | null;
  readonly bundleKey: string | null;
  readonly timerId: string;
  readonly elementId: string;
  readonly executionId: string;
  /** null while its clock is paused. */
  readonly dueAt: Instant | null;
  readonly clockId: Key | null;
  readonly clockMoment: "warning" | "end" | null;
  /** Its instance is suspended or stands at an incident: not claimed until let go. */
  readonly held: boolean;
  readonly leasedUntil: Instant | null;
};

/** What is open in an instance and which rows stand for it, so that a step needs no look-up to find them. JSON. */
export type ExecutionIndex = {
  /** How often each element was entered; numbers the attempts. */
  readonly visits: Readonly<Record<string, number>>;
  readonly open: Readonly<Record<string, OpenExecution>>;
  /** timerId → key of its row. */
  readonly timers: Readonly<Record<string, Key>>;
};

export type OpenExecution = {
  readonly elementId: string;
  readonly attempt: number;
  /** Execution id of the scope around it; null for the process itself. */
  readonly scope: string | null;
  /** The row that stands for its wait. */
  readonly wait: { readonly kind: "task" | "job" | "operation" | "subscription" | "call"; readonly key: Key } | null;
  readonly clockId: Key | null;
};

export const nothingOpen: ExecutionIndex = { visits: {}, open: {}, timers: {} };

/** Something an instance waits for by message name and correlation key. */
export type Subscription = {
  readonly id: Key;
  readonly instanceKey: InstanceKey;
  readonly executionId: string;
  readonly elementId: string;
  readonly messageName: string;
  readonly correlationKey: string;
};

/** Work for the outside: an external worker's job, or a called instance. */
export type Job = {
  readonly key: Key;
  readonly instanceKey: InstanceKey;
  readonly executionId: string;
  readonly elementId: string;
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: JsonObject;
  readonly state: "open" | "completed" | "cancelled" | "failed";
  readonly createdAt: Instant;
};

export type Incident = {
  readonly key: Key;
  readonly instanceKey: InstanceKey;
  readonly elementId: string | null;
  readonly code: string;
  readonly message: string;
  /** Who gave the command: a person's id, "system" or "citizen". */
  readonly actor: PersonId;
  /** The command that could not be done, to be tried again. */
  readonly command: Command;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
};
