import type { Json } from "../domain/json.ts";
import type { ClockMoment, Compiled, ElementId, FlowId } from "../model/compiled.ts";
import type { TimerMoment } from "../model/evaluate-timer.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { ExecutionId, ExecutorState, TimerId, UserTaskAttributes } from "../ports/executor.ts";

/**
 * What is open between two steps, in order of creation. The library's own state (messages of its queues) is not stored: from
 * these lines it is led back to the same point, as far as a step touches it. So a stored instance outlives a change of library.
 */
export type StoredState = { readonly bpmn: 1; readonly open: readonly Open[] };

export type Open = OpenScope | OpenBody | OpenWait | ArmedBoundary;

type OpenBase = {
  readonly id: ExecutionId;
  readonly node: ElementId;
  /** The scope or multi-instance body around it; of a boundary event the activity it is attached to; null: the process. */
  readonly in: ExecutionId | null;
};
type MaybeIteration = {
  /** From 1; then `in` is the multi-instance body. */
  readonly loopCounter?: number;
};

/** The process, or one execution of a subprocess. */
type OpenScope = OpenBase & MaybeIteration & { readonly kind: "scope"; readonly atJoins?: Readonly<Record<FlowId, number>> };

/** A multi-instance activity around its iterations. `rest`: items of the sequential iterations to come. */
export type OpenBody = OpenBase & {
  readonly kind: "body";
  readonly size: number;
  readonly completed: number;
  readonly rest?: readonly Json[];
};

/** Something outside must happen. `race`: the event-based gateway's execution; its first event ends the others. */
export type OpenWait = OpenBase & MaybeIteration & { readonly kind: "wait"; readonly for: WaitingFor; readonly race?: ExecutionId };

export type ArmedBoundary = OpenBase & { readonly kind: "boundary"; readonly for: ForMessage | ForTimer };

export type WaitingFor =
  /** Entered, and about to say what it waits for. Never stored. */
  | { readonly kind: "nothing" }
  | { readonly kind: "task"; readonly task: UserTaskAttributes }
  | { readonly kind: "job"; readonly type: string; readonly retries: number }
  | { readonly kind: "call"; readonly processId: string }
  | ForMessage
  | ForTimer;
export type ForMessage = { readonly kind: "message"; readonly name: string; readonly correlationKey: string };
export type ForTimer = { readonly kind: "timer"; readonly timerId: TimerId } & (
  | { readonly moment: TimerMoment }
  | { readonly clock: { readonly moment: ClockMoment; readonly ownerExecutionId: ExecutionId } }
);

export function newState({ processId }: Compiled): StoredState {
  return { bpmn: 1, open: [{ kind: "scope", id: ROOT_SCOPE, node: processId, in: null }] };
}

export function readState(state: ExecutorState): StoredState {
  if (typeof state === "object" && state !== null && "bpmn" in state && state.bpmn === 1) return state as unknown as StoredState;
  throw new Error("not a state of this executor");
}
