import type { ElementId, Flow, FlowId, Node, Scope } from "../compiled.ts";

/** The process as read, before it is judged. */
export type Graph = {
  readonly nodes: Readonly<Record<ElementId, Node>>;
  readonly flows: Readonly<Record<FlowId, Flow>>;
  readonly scopes: Readonly<Record<ElementId, Scope>>;
};

export function flowsOut({ flows }: Pick<Graph, "flows">, node: Node): readonly Flow[] {
  return node.outgoing.flatMap((id) => flows[id] ?? []);
}

export function isActivity({ type }: Node): boolean {
  return !type.endsWith("Event") && !type.endsWith("Gateway");
}
