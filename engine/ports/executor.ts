import type { CalendarDays } from "../domain/calendar-days.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { ClockMoment, ClockUnit, Compiled, ElementId, FlowId } from "../model/compiled.ts";
import type { VariableScopes } from "../model/variables.ts";

/** Unique within one process instance. */
export type ExecutionId = string;
export type TimerId = string;
export type ExecutorName = "bpmn-engine" | "token";

/** Opaque to everybody but the executor that wrote it. JSON. */
export type ExecutorState = Json;

export type Command =
  /** `at`: a message or timer start event; null: the none start. `variables` become the root scope. */
  | { readonly kind: "start"; readonly at: ElementId | null; readonly variables: JsonObject }
  /** A user task was finished. `variables` are its local result (then output mappings apply). */
  | { readonly kind: "completeTask"; readonly executionId: ExecutionId; readonly variables: JsonObject }
  | { readonly kind: "completeJob"; readonly executionId: ExecutionId; readonly variables: JsonObject }
  /** The called instance ended; `variables` are its root variables. */
  | { readonly kind: "completeCall"; readonly executionId: ExecutionId; readonly variables: JsonObject }
  /** A job or a called instance ended with a BPMN error. */
  | {
      readonly kind: "throwError";
      readonly executionId: ExecutionId;
      readonly code: string;
      readonly message: string;
      readonly variables: JsonObject;
    }
  | { readonly kind: "deliverMessage"; readonly executionId: ExecutionId; readonly variables: JsonObject }
  | { readonly kind: "fireTimer"; readonly timerId: TimerId }
  /** Ends the wait `executionId` (terminated) and puts its token on `to` in the same scope execution. */
  | { readonly kind: "moveToken"; readonly executionId: ExecutionId; readonly to: ElementId }
  /** Terminates everything. */
  | { readonly kind: "cancel" };

export type StepContext = {
  /** UTC, RFC 3339. */
  readonly now: string;
  /** Deterministic for one command: same input, same ids. */
  readonly newId: () => string;
  /** For FEEL's working-day functions. */
  readonly calendar: CalendarDays;
};

export type Step =
  | {
      readonly kind: "advanced";
      /** null when ended. */
      readonly state: ExecutorState | null;
      /** Everything that waits for the outside after this step, in order of creation; what was open before keeps its executionId. */
      readonly open: readonly Wait[];
      readonly timers: readonly ArmedTimer[];
      /** What happened in this step, in causal order. */
      readonly events: readonly ExecutionEvent[];
      readonly variables: VariableScopes;
      readonly ended: boolean;
      /** A BPMN error nobody in this instance catches; then `ended` is true. The caller decides: parent, or incident. */
      readonly escaped: EscapedError | null;
    }
  /** The command names nothing that is open (409). Nothing changed. */
  | { readonly kind: "refused"; readonly code: "NOT_OPEN" | "ILLEGAL_TARGET" }
  /** The step could not be done exactly. The old state stays and the same command can be retried. */
  | { readonly kind: "incident"; readonly elementId: ElementId | null; readonly code: IncidentCode; readonly message: string };

export type IncidentCode =
  | "FEEL_ERROR"
  | "NO_FLOW_MATCHES"
  | "CONDITION_NOT_BOOLEAN"
  | "DECISION_ERROR"
  | "TIMER_INVALID"
  | "COLLECTION_INVALID"
  | "UNCAUGHT_ERROR"
  | "TOO_MANY_STEPS"
  | "TIME_LIMIT"
  | "ENGINE_FAULT";

export type EscapedError = {
  readonly code: string;
  readonly message: string;
  readonly elementId: ElementId;
  readonly variables: JsonObject;
};

type WaitBase = { readonly executionId: ExecutionId; readonly elementId: ElementId; readonly scopeExecutionId: ExecutionId };
export type Wait =
  | (WaitBase & { readonly kind: "userTask"; readonly task: UserTaskAttributes })
  | (WaitBase & { readonly kind: "job"; readonly job: JobAttributes })
  | (WaitBase & { readonly kind: "message"; readonly message: { readonly name: string; readonly correlationKey: string } })
  | (WaitBase & { readonly kind: "call"; readonly call: { readonly processId: string; readonly variables: JsonObject } });

/** Evaluated once, when the task is created. */
export type UserTaskAttributes = {
  readonly assignee: string | null;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueDate: string | null;
  readonly followUpDate: string | null;
  /** 0–100, default 50. */
  readonly priority: number;
  /** Groups of the separation's fallback, evaluated; empty where none. */
  readonly separationFallback: readonly string[];
};

export type JobAttributes = {
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: JsonObject;
};

export type ArmedTimer = {
  readonly timerId: TimerId;
  readonly elementId: ElementId;
  /** The execution that waits: the catch event's own, or the activity's that the boundary event is attached to. */
  readonly executionId: ExecutionId;
  /** UTC; null exactly where `clock` is set: the host derives the moment from the clock. */
  readonly dueAt: string | null;
  readonly clock: { readonly moment: ClockMoment; readonly ownerExecutionId: ExecutionId } | null;
};

export type ExecutionEvent =
  | {
      readonly kind: "entered" | "completed" | "terminated";
      readonly elementId: ElementId;
      readonly executionId: ExecutionId;
      readonly scopeExecutionId: ExecutionId;
      readonly multiInstanceBody?: true;
      readonly loopCounter?: number;
    }
  | { readonly kind: "flowTaken"; readonly elementId: FlowId; readonly executionId: ExecutionId }
  /** What a gateway or decision table found: flow ids with results, or the matched rule ids with inputs and outputs. */
  | { readonly kind: "decided"; readonly elementId: ElementId; readonly executionId: ExecutionId; readonly data: JsonObject }
  | {
      readonly kind: "clockOpened";
      readonly elementId: ElementId;
      readonly executionId: ExecutionId;
      readonly clock: {
        readonly name: string;
        readonly budget: number;
        readonly unit: ClockUnit;
        readonly since: string | null;
        readonly warning: number | null;
      };
    }
  | {
      readonly kind: "messageThrown";
      readonly elementId: ElementId;
      readonly executionId: ExecutionId;
      readonly message: { readonly name: string; readonly correlationKey: string; readonly variables: JsonObject };
    }
  | { readonly kind: "errorThrown"; readonly elementId: ElementId; readonly executionId: ExecutionId; readonly code: string };

/** Pure and synchronous: no I/O, no clock, no randomness. */
export type Executor = {
  readonly name: ExecutorName;
  advance(input: {
    readonly compiled: Compiled;
    readonly state: ExecutorState | null;
    readonly variables: VariableScopes;
    readonly command: Command;
    readonly context: StepContext;
  }): Step;
};

/** What use cases call: the same step, somewhere with a time limit. */
export type StepRunner = {
  advance(input: {
    readonly executor: ExecutorName;
    readonly compiled: Compiled;
    readonly state: ExecutorState | null;
    readonly variables: VariableScopes;
    readonly command: Command;
    readonly now: string;
    /** Prefix of the ids made in this step; unique per instance and step. */
    readonly idPrefix: string;
    readonly calendar: CalendarDays;
  }): Promise<Step>;
};
