import type { ElementId } from "../compiled.ts";
import type { Reading } from "../read/reading.ts";
import { flowsOut, type Graph } from "./graph.ts";

/** Warns of nodes that no token can ever reach. */
export function checkReachable(reading: Reading, graph: Graph): void {
  const reached = reachable(graph);
  for (const id of Object.keys(graph.nodes)) if (!reached.has(id)) reading.report("NODE_UNREACHABLE", id);
}

function reachable(graph: Graph): ReadonlySet<ElementId> {
  const root = Object.values(graph.scopes).find(({ parent }) => parent === null);
  const open = root === undefined ? [] : [...root.starts, ...root.triggeredStarts];
  const reached = new Set<ElementId>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.nodes[id];
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    const inner = node.type === "subProcess" ? (graph.scopes[id]?.starts ?? []) : [];
    open.push(...flowsOut(graph, node).map(({ target }) => target), ...node.boundaries, ...inner);
  }
  return reached;
}
