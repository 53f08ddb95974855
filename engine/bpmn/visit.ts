import type { FlowId, Node, NodeType } from "../model/compiled.ts";
import type { ExecutionEvent, ExecutionId } from "../ports/executor.ts";
import type { Run, Token } from "./run.ts";
import type { Open } from "./state.ts";

/** One execution of one node. */
export type Visit<N extends Node = Node> = {
  readonly id: ExecutionId;
  readonly node: N;
  /** The execution of the process or subprocess it is in. */
  readonly scope: ExecutionId;
  /** The scope, or of an iteration the multi-instance body. */
  readonly around: ExecutionId;
  readonly loopCounter: number | null;
  readonly body: boolean;
  /** What it was entered with; the library has not taken it up yet. */
  readonly tokens: readonly Token[];
};

export function newVisit<N extends Node>(run: Run, node: N, { scope, tokens }: { scope: ExecutionId; tokens: readonly Token[] }): Visit<N> {
  return { id: run.context.newId(), node, scope, around: scope, loopCounter: null, body: false, tokens };
}

export function openOf(run: Run, id: ExecutionId): Open {
  const open = run.open.get(id);
  if (open === undefined) throw new Error(`nothing is open under ${id}`);
  return open;
}

export function nodeOf(run: Run, id: string): Node {
  const node = run.compiled.nodes[id];
  if (node === undefined) throw new Error(`the diagram has no element ${id}`);
  return node;
}

/** The visit behind something open other than the process. */
export function visitOf(run: Run, open: Open): Visit {
  const around = openOf(run, open.in ?? "");
  const scope = around.kind === "body" && around.in !== null ? around.in : around.id;
  const loopCounter = "loopCounter" in open ? (open.loopCounter ?? null) : null;
  return { id: open.id, node: nodeOf(run, open.node), scope, around: around.id, loopCounter, body: open.kind === "body", tokens: [] };
}

/** What is open tells of its visit. */
export function openPart({ id, node, around, loopCounter }: Visit): {
  id: ExecutionId;
  node: string;
  in: ExecutionId;
  loopCounter?: number;
} {
  return { id, node: node.id, in: around, ...(loopCounter === null ? {} : { loopCounter }) };
}

export function record(run: Run, kind: "entered" | "completed" | "terminated", visit: Visit): void {
  const { id, node, scope, body, loopCounter } = visit;
  const event: ExecutionEvent = {
    kind,
    elementId: node.id,
    executionId: id,
    scopeExecutionId: scope,
    ...(body ? { multiInstanceBody: true as const } : {}),
    ...(loopCounter === null ? {} : { loopCounter }),
  };
  run.events.push(event);
}

/** An iteration's token ends with it; the body's goes on. */
export function waysOut(node: Node, loopCounter: number | null): readonly FlowId[] {
  return loopCounter === null ? node.outgoing : [];
}

/** The kind of node that a type belongs to; some kinds share their shape among several types. */
export type NodeOf<T extends NodeType> = Node extends infer Kind
  ? Kind extends Node
    ? T extends Kind["type"]
      ? Kind
      : never
    : never
  : never;
