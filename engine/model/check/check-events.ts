import type { ElementId, Node } from "../compiled.ts";
import type { Reading } from "../read/reading.ts";
import { flowsOut, type Graph, isActivity } from "./graph.ts";

export function checkEvents(reading: Reading, graph: Graph): void {
  for (const node of Object.values(graph.nodes)) {
    if (node.type === "boundaryEvent") checkBoundary(reading, graph, node);
    if (node.type === "eventBasedGateway") checkEventGateway(reading, graph, node);
    if (isActivity(node)) checkErrorCatches(reading, graph, node);
    if (isClockTimer(node) && !hasClockInReach(graph, node)) reading.report("TIMER_CLOCK_MISSING", node.id);
  }
  checkMessageStarts(reading, graph);
}

function checkBoundary(reading: Reading, { nodes }: Graph, event: Extract<Node, { type: "boundaryEvent" }>): void {
  const host = nodes[event.attachedTo];
  if (host === undefined) return;
  if (!isActivity(host) || host.scope !== event.scope) reading.report("BOUNDARY_NOT_ATTACHED", event.id);
  const passesAtOnce = (host.type === "task" || host.type === "manualTask") && event.trigger.kind !== "error";
  if (passesAtOnce) reading.report("BOUNDARY_NEVER_FIRES", event.id);
}

function checkEventGateway(reading: Reading, graph: Graph, gateway: Node): void {
  const targets = flowsOut(graph, gateway).map(({ target }) => target);
  if (targets.length < 2) reading.report("EVENT_GATEWAY_TOO_FEW", gateway.id);
  for (const target of targets) {
    const node = graph.nodes[target];
    if (node === undefined) continue;
    if (node.type !== "intermediateCatchEvent" && node.type !== "receiveTask")
      reading.report("EVENT_GATEWAY_TARGET", gateway.id, { target });
    else if (node.incoming.length > 1) reading.report("EVENT_GATEWAY_TARGET_INCOMING", gateway.id, { target });
  }
}

function checkErrorCatches(reading: Reading, { nodes }: Graph, activity: Node): void {
  const seen = new Set<string | null>();
  for (const id of activity.boundaries) {
    const event = nodes[id];
    if (event?.type !== "boundaryEvent" || event.trigger.kind !== "error") continue;
    const { code } = event.trigger;
    if (seen.has(code)) reading.report("ERROR_CATCH_DUPLICATE", id, { errorCode: code ?? "(any)" });
    seen.add(code);
  }
}

function isClockTimer(node: Node): boolean {
  return "trigger" in node && node.trigger.kind === "timer" && node.trigger.timer.kind === "clock";
}

/** From the activity it is attached to outwards, or from the enclosing subprocess. */
function hasClockInReach({ nodes }: Graph, node: Node): boolean {
  let at: ElementId = node.type === "boundaryEvent" ? node.attachedTo : node.scope;
  for (let owner = nodes[at]; owner !== undefined; owner = nodes[at]) {
    if (owner.clock !== null) return true;
    at = owner.scope;
  }
  return false;
}

function checkMessageStarts(reading: Reading, { nodes }: Graph): void {
  const seen = new Set<string>();
  for (const node of Object.values(nodes)) {
    if (node.type !== "startEvent" || node.trigger.kind !== "message") continue;
    const { name } = node.trigger.message;
    const key = "literal" in name ? name.literal : `=${name.feel}`;
    if (seen.has(key)) reading.report("MESSAGE_START_DUPLICATE", node.id, { name: key });
    seen.add(key);
  }
}
