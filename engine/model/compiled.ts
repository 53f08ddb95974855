/**
 * The compiled diagram: an immutable, JSON-serialisable graph that both executors run.
 * Made once per bundle version by `compile`; cached by `hash`. Everything an executor needs is here:
 * no executor reads XML. FEEL expressions are stored without their leading "=".
 */

export type ElementId = string;
export type FlowId = string;

/** A FEEL expression, without the leading "=". */
export type Feel = string;

/** A value that a diagram may give literally or as FEEL ("=…" in the file). */
export type LiteralOrFeel = { readonly literal: string } | { readonly feel: Feel };

export type Compiled = {
  readonly processId: ElementId;
  readonly name: string | null;
  readonly versionTag: string | null;
  /** Clause ids that the process as a whole carries. */
  readonly clauses?: readonly string[];
  /** SHA-256 (hex) over diagram and decisions: the cache key. */
  readonly hash: string;
  readonly nodes: Readonly<Record<ElementId, Node>>;
  readonly flows: Readonly<Record<FlowId, Flow>>;
  /** The process itself (id = processId, parent = null) and every embedded subprocess. */
  readonly scopes: Readonly<Record<ElementId, Scope>>;
  /** Decision tables by decision id, already parsed. */
  readonly decisions: Readonly<Record<string, DecisionTable>>;
  /** Why executor one cannot run this diagram exactly; empty means both can. */
  readonly marks: readonly Mark[];
};

export type Mark = { readonly elementId: ElementId; readonly code: string };

export type Scope = {
  readonly id: ElementId;
  readonly parent: ElementId | null;
  readonly nodes: readonly ElementId[];
  /**
   * Where a token appears when the scope starts without a trigger: its none start event, or, where the scope
   * has no start event at all, every node without incoming flow that is neither boundary nor handler (BPMN 13.2.2).
   */
  readonly starts: readonly ElementId[];
  /** Message and timer start events (process level only). */
  readonly triggeredStarts: readonly ElementId[];
};

export type Flow = {
  readonly id: FlowId;
  readonly name: string | null;
  readonly source: ElementId;
  readonly target: ElementId;
  /** null: unconditional. Flows out of parallel and event-based gateways never carry one here. */
  readonly condition: Feel | null;
  readonly clauses: readonly string[];
};

/** zeebe:input / zeebe:output. `target` is a variable name, or a dotted path into one. */
export type Mapping = { readonly source: LiteralOrFeel; readonly target: string };

export type NodeBase = {
  readonly id: ElementId;
  readonly name: string | null;
  readonly scope: ElementId;
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
  /** The default flow (gateways and activities), or null. */
  readonly defaultFlow: FlowId | null;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Boundary events attached to this activity. */
  readonly boundaries: readonly ElementId[];
  readonly loop: MultiInstance | null;
  readonly clock: ClockDefinition | null;
  /** Clause ids (regulation registry) this element carries. */
  readonly clauses: readonly string[];
};

export type Node = NodeBase & NodeBehaviour;

export type NodeBehaviour =
  /** `formId`: the start form, if the event names one (zeebe:formDefinition). */
  | { readonly type: "startEvent"; readonly trigger: NoTrigger | MessageTrigger | TimerTrigger; readonly formId?: string | null }
  | { readonly type: "endEvent"; readonly result: NoTrigger | MessageThrow | ErrorThrow | { readonly kind: "terminate" } }
  | { readonly type: "intermediateCatchEvent"; readonly trigger: MessageTrigger | TimerTrigger }
  | { readonly type: "intermediateThrowEvent"; readonly result: NoTrigger | MessageThrow }
  | {
      readonly type: "boundaryEvent";
      readonly attachedTo: ElementId;
      readonly interrupting: boolean;
      readonly trigger: MessageTrigger | TimerTrigger | ErrorCatch;
    }
  /** Plain and manual tasks: nothing for the engine to do, the token passes. */
  | { readonly type: "task" | "manualTask" }
  | { readonly type: "userTask"; readonly user: UserTaskDefinition }
  /** A service, send, script or business rule task done by a worker, or by a built-in office operation ("clauseflow:…"). */
  | { readonly type: "serviceTask" | "sendTask" | "scriptTask" | "businessRuleTask"; readonly run: TaskRun }
  | { readonly type: "receiveTask"; readonly trigger: MessageTrigger }
  | { readonly type: "exclusiveGateway" | "parallelGateway" | "inclusiveGateway" | "eventBasedGateway" }
  | { readonly type: "subProcess" }
  | { readonly type: "callActivity"; readonly called: CalledElement };

export type NodeType = NodeBehaviour["type"];

export type TaskRun =
  | {
      readonly kind: "job";
      readonly jobType: LiteralOrFeel;
      readonly retries: LiteralOrFeel;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: "feel"; readonly expression: Feel; readonly resultVariable: string }
  | { readonly kind: "decision"; readonly decisionId: string; readonly resultVariable: string }
  | { readonly kind: "throwMessage"; readonly message: MessageDefinition };

export type NoTrigger = { readonly kind: "none" };
export type MessageTrigger = { readonly kind: "message"; readonly message: MessageDefinition };
export type MessageThrow = MessageTrigger;
export type ErrorThrow = { readonly kind: "error"; readonly code: LiteralOrFeel };
/** code null catches every error. */
export type ErrorCatch = { readonly kind: "error"; readonly code: string | null };

export type TimerTrigger = {
  readonly kind: "timer";
  readonly timer:
    | { readonly kind: "date" | "duration" | "cycle"; readonly value: LiteralOrFeel }
    /**
     * Bound to the clock of the activity it is attached to (or, for a catch event, of the nearest enclosing activity with
     * one): written in the file as timeDate "=clock.warning" or "=clock.end". The host gives it its moment and moves it
     * when the clock is paused or extended.
     */
    | { readonly kind: "clock"; readonly moment: ClockMoment };
};

export type ClockMoment = "warning" | "end";

export type MessageDefinition = {
  readonly name: LiteralOrFeel;
  /** zeebe:subscription; null only on a process-level message start event, and where a message is thrown (then the key thrown is ""). */
  readonly correlationKey: Feel | null;
};

/** zeebe extension attributes of a user task; evaluated when the task is created. */
export type UserTaskDefinition = {
  readonly assignee: LiteralOrFeel | null;
  /** A FEEL list, a FEEL string, or a comma-separated literal of `role@unit` groups. */
  readonly candidateGroups: LiteralOrFeel | null;
  readonly candidateUsers: LiteralOrFeel | null;
  readonly dueDate: LiteralOrFeel | null;
  readonly followUpDate: LiteralOrFeel | null;
  readonly priority: LiteralOrFeel | null;
  readonly formId: string | null;
  readonly separation: SeparationDefinition | null;
  readonly restricted: boolean;
};

/** Four eyes: whoever completed `from` may not do this task; where nobody else is left it goes to the fallback group. */
export type SeparationDefinition = { readonly from: ElementId; readonly fallbackGroups: LiteralOrFeel | null };

export type ClockDefinition = {
  /** Stable within the diagram; what the office calls the term, e.g. "办理". */
  readonly name: string;
  /** FEEL or literal number of units. */
  readonly budget: LiteralOrFeel;
  readonly unit: ClockUnit;
  /** The moment of receipt, where it is not the entering of the activity; a value of null means it is. */
  readonly since: LiteralOrFeel | null;
  /** Units left when the reminder is due; null: the office's default rule (SP notes: ≤40 % or 2 wd, whichever is later). */
  readonly warning: LiteralOrFeel | null;
};
export type ClockUnit = "workingDays" | "calendarDays" | "hours" | "minutes";

export type MultiInstance = {
  readonly sequential: boolean;
  /** Exactly one of collection and cardinality is set. */
  readonly collection: Feel | null;
  readonly cardinality: Feel | null;
  readonly inputElement: string | null;
  readonly outputCollection: string | null;
  readonly outputElement: Feel | null;
  readonly completionCondition: Feel | null;
};

export type CalledElement = {
  /** The process id (= bundle key) to start; latest published version at call time. */
  readonly processId: LiteralOrFeel;
  readonly propagateAllParentVariables: boolean;
  readonly propagateAllChildVariables: boolean;
};

export type DecisionTable = {
  readonly id: string;
  readonly name: string | null;
  readonly hitPolicy: "UNIQUE" | "FIRST" | "ANY" | "COLLECT" | "RULE ORDER";
  /** COLLECT only. */
  readonly aggregation: "SUM" | "MIN" | "MAX" | "COUNT" | null;
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly expression: Feel;
    readonly typeRef: string | null;
    readonly allowed: readonly string[] | null;
  }[];
  readonly outputs: readonly { readonly id: string; readonly name: string; readonly typeRef: string | null }[];
  readonly rules: readonly {
    readonly id: string;
    readonly when: readonly Feel[];
    readonly then: readonly Feel[];
    readonly annotation: string | null;
  }[];
  /** Decisions this one needs (required decisions are evaluated first; their result stands under their id or name). */
  readonly requires: readonly string[];
};
