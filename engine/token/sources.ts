import type { Compiled, ElementId, FlowId } from "../model/compiled.ts";
import { flowOf, nodeOf } from "./graph.ts";

type Places = ReadonlySet<ElementId>;

/** The nodes from which a token can come to a flow without passing the gateway the flow leads to. */
export type Sources = {
  /** Over sequence flows alone. */
  readonly overFlows: Places;
  /** Also where an activity on the way is left through a boundary event. */
  readonly anyWay: Places;
};

const known = new WeakMap<Compiled, Map<ElementId, ReadonlyMap<FlowId, Sources>>>();

/** For each incoming flow of a gateway. Found once per diagram and gateway. */
export function sourcesOf(compiled: Compiled, gateway: ElementId): ReadonlyMap<FlowId, Sources> {
  const gateways = known.get(compiled) ?? new Map<ElementId, ReadonlyMap<FlowId, Sources>>();
  known.set(compiled, gateways);
  const sources = gateways.get(gateway) ?? findSources(compiled, gateway);
  gateways.set(gateway, sources);
  return sources;
}

function findSources(compiled: Compiled, gateway: ElementId): ReadonlyMap<FlowId, Sources> {
  return new Map(
    nodeOf(compiled, gateway).incoming.map((flow) => [
      flow,
      { overFlows: search(compiled, { gateway, flow, boundaries: false }), anyWay: search(compiled, { gateway, flow, boundaries: true }) },
    ]),
  );
}

type Search = { readonly gateway: ElementId; readonly flow: FlowId; readonly boundaries: boolean };

function search(compiled: Compiled, { gateway, flow, boundaries }: Search): Places {
  const found = new Set<ElementId>();
  const open = [flowOf(compiled, flow).source];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway || found.has(id)) continue;
    found.add(id);
    const node = nodeOf(compiled, id);
    if (node.type !== "boundaryEvent") open.push(...node.incoming.map((before) => flowOf(compiled, before).source));
    else if (boundaries) open.push(node.attachedTo);
  }
  return found;
}
