import type { Compiled, ElementId } from "../compiled.ts";
import { concurrentPlaces } from "./concurrent-places.ts";
import { nodePlace, tokenNet } from "./token-net.ts";

/**
 * The activities and catch events that a second token may enter while a first one is still there, in one execution of
 * their scope. Never too few; in diagrams with unusual joins perhaps too many.
 */
export function tokensCanMeet(compiled: Compiled): readonly ElementId[] {
  return Object.values(compiled.scopes).flatMap(({ id, nodes }) => {
    const concurrency = concurrentPlaces(tokenNet(compiled, id));
    return nodes.filter((node) => canHold(compiled, node) && concurrency.has(nodePlace(node), nodePlace(node)));
  });
}

function canHold({ nodes }: Compiled, id: ElementId): boolean {
  const type = nodes[id]?.type ?? "";
  return type === "intermediateCatchEvent" || !(type.endsWith("Gateway") || type.endsWith("Event"));
}
