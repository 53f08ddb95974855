import type { Compiled, ElementId, Node } from "../compiled.ts";

/** Where a token can be: on a flow or in a node (`flow:` and `node:` with their id). */
export type Place = string;
/** Takes a token from each of `from` and puts one on each of `to`. */
export type Transition = { readonly from: readonly Place[]; readonly to: readonly Place[] };
/** `inclusiveJoin`: takes tokens from whichever of `from` have one, once no other token can come. */
export type InclusiveJoin = { readonly node: Place; readonly from: readonly Place[] };

/** One scope as a net of places; subprocesses are places, their inside is another net. */
export type TokenNet = {
  readonly transitions: readonly Transition[];
  readonly joins: readonly InclusiveJoin[];
  readonly beginnings: readonly (readonly Place[])[];
};

export const nodePlace = (id: ElementId): Place => `node:${id}`;
const flowPlace = (id: string): Place => `flow:${id}`;

export function tokenNet({ nodes, scopes }: Compiled, scopeId: ElementId): TokenNet {
  const scope = scopes[scopeId];
  const inside = (scope?.nodes ?? []).flatMap((id) => nodes[id] ?? []);
  const triggered = (scope?.triggeredStarts ?? []).map((id) => [nodePlace(id)]);
  return {
    transitions: inside.flatMap((node) => [...entering(node), ...leaving(node), ...interrupting(node, nodes)]),
    joins: inside.filter(isInclusiveJoin).map(({ id, incoming }) => ({ node: nodePlace(id), from: incoming.map(flowPlace) })),
    beginnings: [(scope?.starts ?? []).map(nodePlace), ...triggered],
  };
}

function isInclusiveJoin({ type, incoming }: Node): boolean {
  return type === "inclusiveGateway" && incoming.length > 1;
}

function entering(node: Node): readonly Transition[] {
  const from = node.incoming.map(flowPlace);
  const to = [nodePlace(node.id)];
  if (isInclusiveJoin(node) || from.length === 0) return [];
  return node.type === "parallelGateway" ? [{ from, to }] : from.map((place) => ({ from: [place], to }));
}

/** A gateway that chooses one way puts one token; everything else may put one on each. */
function leaving({ id, type, outgoing }: Node): readonly Transition[] {
  const from = [nodePlace(id)];
  const to = outgoing.map(flowPlace);
  if (type === "exclusiveGateway" || type === "eventBasedGateway") return to.map((place) => ({ from, to: [place] }));
  return to.length === 0 ? [] : [{ from, to }];
}

function interrupting({ id, boundaries }: Node, nodes: Compiled["nodes"]): readonly Transition[] {
  return boundaries.flatMap((boundary) => {
    const event = nodes[boundary];
    if (event?.type !== "boundaryEvent") return [];
    const host = nodePlace(id);
    return [{ from: [host], to: event.interrupting ? [nodePlace(boundary)] : [host, nodePlace(boundary)] }];
  });
}
