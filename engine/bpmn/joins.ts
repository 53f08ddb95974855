import type { FlowId, Node } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { countVisit } from "./count-visit.ts";
import { liveScope } from "./live-scope.ts";
import { pass } from "./pass.ts";
import type { Run, Token } from "./run.ts";
import { type NodeOf, newVisit, type Visit } from "./visit.ts";

type Join = NodeOf<"parallelGateway" | "inclusiveGateway">;

/** A parallel or inclusive gateway with several ways in. */
export function isJoin(node: Node): node is Join {
  return (node.type === "parallelGateway" || node.type === "inclusiveGateway") && node.incoming.length > 1;
}

/** The token stays on its flow. A parallel gateway is activated with one token on each incoming flow, an inclusive one by settle. */
export function arriveAtJoin(run: Run, { node, scope, tokens }: Visit<Join>, flow: FlowId): void {
  const { atJoins } = liveScope(run, scope);
  atJoins.set(flow, [...(atJoins.get(flow) ?? []), ...tokens]);
  if (node.type === "parallelGateway" && node.incoming.every((incoming) => atJoins.has(incoming))) activate(run, node, scope);
}

/** One token from each incoming flow that has one; more of them stay. */
export function activate(run: Run, node: Join, scope: ExecutionId): void {
  const { atJoins } = liveScope(run, scope);
  const tokens: Token[] = [];
  for (const flow of node.incoming) {
    const [first, ...others] = atJoins.get(flow) ?? [];
    if (first !== undefined) tokens.push(first);
    if (others.length > 0) atJoins.set(flow, others);
    else atJoins.delete(flow);
  }
  countVisit(run, node.id);
  pass(run, newVisit(run, node, { scope, tokens }));
}
