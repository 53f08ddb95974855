import type { ElementId, Flow, FlowId, Node, NodeBehaviour } from "../compiled.ts";
import { childOf, childrenOf, flagOf, idOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { Placed, Walked } from "../parse/walk-process.ts";
import { checkExtensions } from "./check-extensions.ts";
import { readBehaviour } from "./read-behaviour.ts";
import { readClauses } from "./read-clauses.ts";
import { readClock } from "./read-clock.ts";
import type { ReadFlows } from "./read-flows.ts";
import { readLoop } from "./read-loop.ts";
import { readMappings } from "./read-mappings.ts";
import type { Reading } from "./reading.ts";

/** Every node of the process with its flows in the diagram's order; refused ones are left out. */
export function readNodes(reading: Reading, walked: Walked, flows: ReadFlows): Readonly<Record<ElementId, Node>> {
  const boundaries = boundariesOf(walked);
  const nodes: Record<ElementId, Node> = {};
  for (const placed of walked.nodes) {
    const behaviour = readBehaviour(reading, placed.element);
    const node = readNode(reading, placed, { flows, boundaries: boundaries.get(placed.element) ?? [], behaviour });
    if (node !== null) nodes[node.id] = node;
  }
  return nodes;
}

function boundariesOf({ nodes }: Walked): ReadonlyMap<ModdleElement, readonly ElementId[]> {
  const attached = new Map<ModdleElement, readonly ElementId[]>();
  for (const { element } of nodes) {
    const host = element.$type === "bpmn:BoundaryEvent" ? childOf(element, "attachedToRef") : null;
    if (host !== null) attached.set(host, [...(attached.get(host) ?? []), idOf(element)]);
  }
  return attached;
}

type Parts = { readonly flows: ReadFlows; readonly boundaries: readonly ElementId[]; readonly behaviour: NodeBehaviour | null };

function readNode(reading: Reading, { element, scope }: Placed, { flows, boundaries, behaviour }: Parts): Node | null {
  const id = idOf(element);
  refuseTokenRules(reading, element, id);
  checkExtensions(reading, element, id);
  const incoming = orderedFlows(reading, element, { flows, direction: "incoming" });
  const outgoing = orderedFlows(reading, element, { flows, direction: "outgoing" });
  checkDirection(reading, element, { id, incoming: incoming.length, outgoing: outgoing.length });
  const base = {
    id,
    name: textOf(element, "name"),
    scope,
    incoming,
    outgoing,
    defaultFlow: readDefault(reading, element, flows),
    ...readMappings(reading, element, id),
    boundaries,
    loop: readLoop(reading, element, id),
    clock: readClock(reading, element, id),
    clauses: readClauses(reading, element, id),
  };
  return behaviour === null ? null : { ...base, ...behaviour };
}

function refuseTokenRules(reading: Reading, element: ModdleElement, id: ElementId): void {
  if (flagOf(element, "isForCompensation", false)) reading.report("COMPENSATION_NOT_SUPPORTED", id);
  for (const property of ["startQuantity", "completionQuantity"]) {
    const quantity = textOf(element, property);
    if (quantity !== null && quantity !== "1") reading.report("TOKEN_QUANTITY_NOT_SUPPORTED", id, { property });
  }
}

function checkDirection(
  reading: Reading,
  element: ModdleElement,
  { id, incoming, outgoing }: { id: ElementId; incoming: number; outgoing: number },
): void {
  const direction = textOf(element, "gatewayDirection");
  const fits = { Diverging: incoming < 2, Converging: outgoing < 2, Mixed: incoming > 1 && outgoing > 1 };
  const wrong = (direction === "Diverging" || direction === "Converging" || direction === "Mixed") && !fits[direction];
  if (wrong) reading.report("GATEWAY_DIRECTION_WRONG", id, { direction, incoming, outgoing });
}

/** First as the node lists them (their order decides at gateways), then those that only the flows themselves know. */
function orderedFlows(
  reading: Reading,
  element: ModdleElement,
  { flows, direction }: { flows: ReadFlows; direction: "incoming" | "outgoing" },
): readonly FlowId[] {
  const id = idOf(element);
  const end = (flow: Flow) => (direction === "outgoing" ? flow.source : flow.target);
  const listed = childrenOf(element, direction).flatMap((flow) => flows.idOfFlow.get(flow) ?? []);
  const own = Object.values(flows.flows).filter((flow) => end(flow) === id);
  for (const flowId of listed) {
    const flow = Object.hasOwn(flows.flows, flowId) ? flows.flows[flowId] : undefined;
    if (flow !== undefined && end(flow) !== id) reading.report("FLOW_LIST_WRONG", flowId, { node: id, direction });
  }
  return [...new Set([...listed, ...own.map((flow) => flow.id)])];
}

function readDefault(reading: Reading, element: ModdleElement, flows: ReadFlows): FlowId | null {
  const flow = childOf(element, "default");
  if (flow === null) return null;
  const flowId = flows.idOfFlow.get(flow) ?? null;
  const source = flowId !== null && Object.hasOwn(flows.flows, flowId) ? flows.flows[flowId]?.source : undefined;
  if (source === idOf(element)) return flowId;
  reading.report("DEFAULT_FLOW_NOT_OUTGOING", idOf(element), { flow: idOf(flow) });
  return null;
}
