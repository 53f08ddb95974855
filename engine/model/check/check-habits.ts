import type { Node, Scope } from "../compiled.ts";
import type { Reading } from "../read/reading.ts";
import type { Graph } from "./graph.ts";

/** Warns of what BPMN forbids without a doubt about what would happen. */
export function checkHabits(reading: Reading, { nodes, scopes }: Graph): void {
  for (const scope of Object.values(scopes)) checkStartAndEnd(reading, nodes, scope);
  for (const { id, type, incoming, outgoing } of Object.values(nodes)) {
    if (type.endsWith("Gateway") && incoming.length < 2 && outgoing.length < 2) reading.report("GATEWAY_POINTLESS", id);
  }
}

/** Start and end events come together (BPMN 2.0.2 §10.5.2, §10.5.3). */
function checkStartAndEnd(reading: Reading, nodes: Graph["nodes"], { id, nodes: inside }: Scope): void {
  const has = (type: Node["type"]) => inside.some((each) => nodes[each]?.type === type);
  if (has("startEvent") && !has("endEvent")) reading.report("END_EVENT_MISSING", id, { scope: id });
  if (has("endEvent") && !has("startEvent")) reading.report("START_EVENT_MISSING", id, { scope: id });
}
