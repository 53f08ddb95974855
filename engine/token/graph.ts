import type { Compiled, ElementId, Flow, FlowId, Node, NodeType, Scope } from "../model/compiled.ts";

/** Every kind of node whose type is among T. */
export type NodeOf<T extends NodeType> = Member<Node, T>;
type Member<N extends Node, T extends NodeType> = N extends unknown ? ([N["type"] & T] extends [never] ? never : N) : never;

export type ActivityNode = NodeOf<
  | "task"
  | "manualTask"
  | "userTask"
  | "serviceTask"
  | "sendTask"
  | "scriptTask"
  | "businessRuleTask"
  | "receiveTask"
  | "subProcess"
  | "callActivity"
>;

export function isActivity(node: Node): node is ActivityNode {
  return !node.type.endsWith("Event") && !node.type.endsWith("Gateway");
}

/** An id that the diagram does not know is a state of another diagram: a fault of the host, not of the office. */
export function nodeOf(compiled: Compiled, id: ElementId): Node {
  return known(compiled.nodes[id], id);
}

export function flowOf(compiled: Compiled, id: FlowId): Flow {
  return known(compiled.flows[id], id);
}

export function scopeOf(compiled: Compiled, id: ElementId): Scope {
  return known(compiled.scopes[id], id);
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`the diagram has no element ${id}`);
  return found;
}
