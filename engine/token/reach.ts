import type { Compiled, ElementId, FlowId } from "../model/compiled.ts";
import { flowOf, nodeOf } from "./graph.ts";

/** For each incoming flow of a gateway: the nodes from which a token can come to it without passing the gateway. */
export type Reach = ReadonlyMap<FlowId, ReadonlySet<ElementId>>;

const known = new WeakMap<Compiled, Map<ElementId, Reach>>();

/** Found once per diagram and gateway. */
export function reachOf(compiled: Compiled, gateway: ElementId): Reach {
  const gateways = known.get(compiled) ?? new Map<ElementId, Reach>();
  known.set(compiled, gateways);
  const reach = gateways.get(gateway) ?? findReach(compiled, gateway);
  gateways.set(gateway, reach);
  return reach;
}

function findReach(compiled: Compiled, gateway: ElementId): Reach {
  return new Map(nodeOf(compiled, gateway).incoming.map((flow) => [flow, sourcesOf(compiled, gateway, flow)]));
}

function sourcesOf(compiled: Compiled, gateway: ElementId, flow: FlowId): ReadonlySet<ElementId> {
  const found = new Set<ElementId>();
  const open = [flowOf(compiled, flow).source];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway || found.has(id)) continue;
    found.add(id);
    open.push(...before(compiled, id));
  }
  return found;
}

/** Where a token may stand one move earlier; an activity's token may leave through its boundary events. */
function before(compiled: Compiled, id: ElementId): readonly ElementId[] {
  const node = nodeOf(compiled, id);
  return node.type === "boundaryEvent" ? [node.attachedTo] : node.incoming.map((flow) => flowOf(compiled, flow).source);
}
