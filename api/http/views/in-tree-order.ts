import type { Unit } from "../../../engine/domain/org.ts";

/** Ordered from the top down, each below its parent, by id. */
export function inTreeOrder(units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const above = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null;
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), unit]);
  }
  const ordered: Unit[] = [];
  const waiting = [...(childrenOf.get(null) ?? [])].reverse();
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    ordered.push(unit);
    waiting.push(...[...(childrenOf.get(unit.id) ?? [])].reverse());
  }
  return ordered;
}
