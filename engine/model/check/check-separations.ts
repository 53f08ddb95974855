import type { Reading } from "../read/reading.ts";
import type { Graph } from "./graph.ts";

/** Four eyes need another user task of the same process to look back at. */
export function checkSeparations(reading: Reading, { nodes }: Graph): void {
  for (const node of Object.values(nodes)) {
    if (node.type !== "userTask" || node.user.separation === null) continue;
    const { from } = node.user.separation;
    const other = Object.hasOwn(nodes, from) ? nodes[from] : undefined;
    if (other?.type !== "userTask" || from === node.id) reading.report("SEPARATION_TASK_UNKNOWN", node.id, { from });
  }
}
