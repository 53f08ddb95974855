import type { UnitId } from "./ids.ts";
import type { Unit } from "./org.ts";

/** The units of the office as far as their place in the tree goes. */
export type UnitTree = readonly Pick<Unit, "id" | "parent">[];

/** null for a top unit and for one that is not known. */
export function parentOf(units: UnitTree, id: UnitId): UnitId | null {
  return units.find((unit) => unit.id === id)?.parent ?? null;
}

/** The units above one, nearest first; a circle in the tree is walked once. */
export function ancestors(units: UnitTree, id: UnitId): readonly UnitId[] {
  const found = new Set([id]);
  for (let at = parentOf(units, id); at !== null && !found.has(at); at = parentOf(units, at)) found.add(at);
  return [...found].slice(1);
}

/** A unit and every unit below it, itself first; it is its own subtree where the tree does not know it. */
export function subtree(units: UnitTree, id: UnitId): readonly UnitId[] {
  const found = new Set([id]);
  for (const above of found) for (const unit of units) if (unit.parent === above) found.add(unit.id);
  return [...found];
}
