import type { Json } from "../domain/json.ts";
import type { ClockMoment, ElementId, FlowId } from "../model/compiled.ts";
import type { ExecutionId, ExecutorState, TimerId, UserTaskAttributes } from "../ports/executor.ts";

/** What is open in an instance, in order of creation: whoever holds an execution (`in`) stands before it. JSON. */
export type TokenState = { readonly format: 1; readonly executions: readonly Execution[] };

export type Execution = ScopeExecution | WaitExecution | BodyExecution | ReadyExecution | BoundaryExecution;

type Held = {
  readonly id: ExecutionId;
  readonly node: ElementId;
  /** The scope or multi-instance body that holds it; of a boundary event the activity it is attached to; null: the process. */
  readonly in: ExecutionId | null;
};

type Looped = {
  /** Counter (from 1) of a multi-instance iteration; then `in` is the body. */
  readonly loop?: number;
};

/** The process or one run of a subprocess. */
export type ScopeExecution = Held &
  Looped & {
    readonly kind: "scope";
    /** Tokens waiting before joins, by the flow they came on. */
    readonly parked?: Readonly<Record<FlowId, number>>;
  };

/** A token that waits for the outside. */
export type WaitExecution = Held &
  Looped & {
    readonly kind: "wait";
    readonly on: Waiting;
    /** Execution of the event-based gateway whose first event wins; all its events together are one token. */
    readonly race?: ExecutionId;
  };

/** A multi-instance activity around its iterations. */
export type BodyExecution = Held & {
  readonly kind: "body";
  readonly size: number;
  readonly completed: number;
  /** Sequential with a collection: what is still to come. */
  readonly items?: readonly Json[];
};

/** An activity that has been entered and has not said yet what it waits for; never outlives a step. */
export type ReadyExecution = Held & Looped & { readonly kind: "ready" };

/** An armed boundary event. Not a token. */
export type BoundaryExecution = Held & { readonly kind: "boundary"; readonly on: MessageWait | TimerWait };

export type Waiting =
  | { readonly kind: "userTask"; readonly task: UserTaskAttributes }
  | { readonly kind: "job"; readonly type: string; readonly retries: number }
  | { readonly kind: "call"; readonly processId: string }
  | MessageWait
  | TimerWait;

export type MessageWait = { readonly kind: "message"; readonly name: string; readonly key: string };

export type TimerWait = {
  readonly kind: "timer";
  readonly timer: TimerId;
  /** UTC; null: the host derives it from the clock. */
  readonly due: string | null;
  readonly clock?: { readonly moment: ClockMoment; readonly owner: ExecutionId };
  /** A cycle: ISO 8601 duration, and how often it still fires after this moment (null: without end). */
  readonly cycle?: { readonly every: string; readonly left: number | null };
};

export function readState(state: ExecutorState): TokenState {
  const read = state as TokenState | null;
  if (read === null || typeof read !== "object" || read.format !== 1) throw new Error("not a state of the token executor");
  return read;
}
