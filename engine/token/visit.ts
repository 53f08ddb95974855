import type { ElementId, Node } from "../model/compiled.ts";
import type { ExecutionEvent, ExecutionId } from "../ports/executor.ts";
import { nodeOf } from "./graph.ts";
import type { Run } from "./run.ts";
import type { Execution, Waiting } from "./state.ts";

/** One execution of one node. */
export type Visit<N extends Node = Node> = {
  readonly node: N;
  readonly id: ExecutionId;
  /** The scope execution whose token it is. */
  readonly scope: ExecutionId;
  /** The scope execution, or the multi-instance body of an iteration. */
  readonly holder: ExecutionId;
  readonly loop: number | null;
  readonly body: boolean;
};

export function newVisit<N extends Node>(run: Run, node: N, scope: ExecutionId): Visit<N> {
  return { node, id: run.context.newId(), scope, holder: scope, loop: null, body: false };
}

/** The visit that an open execution (not the process) belongs to. */
export function visitOf(run: Run, execution: Execution): Visit {
  if (execution.in === null) throw new Error("the process itself is no visit");
  const holder = executionOf(run, execution.in);
  const scope = holder.kind === "body" && holder.in !== null ? holder.in : holder.id;
  const loop = "loop" in execution ? (execution.loop ?? null) : null;
  return { node: nodeOf(run.compiled, execution.node), id: execution.id, scope, holder: holder.id, loop, body: execution.kind === "body" };
}

export function executionOf(run: Run, id: ExecutionId): Execution {
  const found = run.executions.get(id);
  if (found === undefined) throw new Error(`no execution ${id}`);
  return found;
}

export function record(run: Run, kind: "entered" | "completed" | "terminated", visit: Visit): void {
  const event: ExecutionEvent = {
    kind,
    elementId: visit.node.id,
    executionId: visit.id,
    scopeExecutionId: visit.scope,
    ...(visit.body ? { multiInstanceBody: true as const } : {}),
    ...(visit.loop === null ? {} : { loopCounter: visit.loop }),
  };
  run.events.push(event);
}

/** The visit becomes an open execution; its element then says what it waits for, or completes it at once. */
export function hold(run: Run, visit: Visit): void {
  run.executions.set(visit.id, { ...heldPart(visit), kind: "ready" });
}

/** `race`: the event-based gateway's execution, where the visit is one of its events. */
export function waitFor(run: Run, visit: Visit, on: Waiting, race?: ExecutionId): void {
  run.executions.set(visit.id, { ...heldPart(visit), kind: "wait", on, ...(race === undefined ? {} : { race }) });
}

/** What every open execution tells of its visit. */
export function heldPart(visit: Visit): {
  readonly id: ExecutionId;
  readonly node: ElementId;
  readonly in: ExecutionId;
  readonly loop?: number;
} {
  return { id: visit.id, node: visit.node.id, in: visit.holder, ...(visit.loop === null ? {} : { loop: visit.loop }) };
}
