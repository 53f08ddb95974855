import type { Compiled, ElementId, Node } from "./compiled.ts";

/**
 * The user tasks a token may be sent back to from `from` without hanging a join or doubling a branch: in the same scope, upstream of it,
 * with nothing in between (on any way there) that splits or joins parallel branches. Nearest first.
 */
export function returnTargets(compiled: Compiled, from: ElementId): readonly ElementId[] {
  const upstream = walk(compiled, from, "back");
  return [...upstream].filter((id) => {
    const node = compiled.nodes[id];
    if (node?.type !== "userTask" || id === from) return false;
    const between = [...walk(compiled, id, "on")].filter((other) => upstream.has(other));
    return ![id, ...between].some((other) => forksOrJoins(compiled.nodes[other], other === from));
  });
}

/** Everything reachable over sequence flows, breadth first, the start itself included. */
function walk(compiled: Compiled, start: ElementId, direction: "back" | "on"): ReadonlySet<ElementId> {
  const seen = new Set([start]);
  for (const id of seen) {
    const node = compiled.nodes[id];
    const flows = direction === "back" ? node?.incoming : node?.outgoing;
    for (const flowId of flows ?? []) {
      const flow = compiled.flows[flowId];
      const next = direction === "back" ? flow?.source : flow?.target;
      if (next !== undefined) seen.add(next);
    }
  }
  return seen;
}

function forksOrJoins(node: Node | undefined, isFrom: boolean): boolean {
  if (node === undefined) return true;
  if (node.type === "parallelGateway" || node.type === "inclusiveGateway") return true;
  // What the task itself would start after it is none of this: its token has not left it.
  return !isFrom && node.type !== "exclusiveGateway" && node.type !== "eventBasedGateway" && node.outgoing.length > 1;
}
