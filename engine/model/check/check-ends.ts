import type { Reading } from "../read/reading.ts";
import type { Graph } from "./graph.ts";

/** A case starts at start events, ends at end events, and comes to a boundary event only through its activity. */
export function checkEnds(reading: Reading, { nodes }: Graph): void {
  for (const { id, type, incoming, outgoing } of Object.values(nodes)) {
    if (type === "startEvent" && incoming.length > 0) reading.report("START_EVENT_INCOMING", id);
    if (type === "boundaryEvent" && incoming.length > 0) reading.report("BOUNDARY_EVENT_INCOMING", id);
    if (type === "endEvent" && outgoing.length > 0) reading.report("END_EVENT_OUTGOING", id);
  }
}
