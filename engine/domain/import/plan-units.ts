import type { UnitId } from "../ids.ts";
import type { Unit } from "../org.ts";
import type { ImportFault, ImportFaultCode, UnitLine } from "./people-sheet.ts";

export type UnitPlan = {
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  /** The tree as it will be. */
  readonly after: ReadonlyMap<UnitId, Unit>;
  readonly faults: readonly ImportFault[];
};

/** What the lines make of the tree of units: a known id is changed, a new one added; no line closes a unit or changes its level. */
export function planUnits(known: readonly Unit[], lines: readonly UnitLine[]): UnitPlan {
  const before = new Map(known.map((unit) => [unit.id, unit]));
  const first = new Map<UnitId, UnitLine>();
  for (const line of lines) if (!first.has(line.id)) first.set(line.id, line);
  const after = new Map(before);
  for (const line of first.values()) after.set(line.id, unitOf(line, before.get(line.id)));
  const faults = lines.flatMap((line) => {
    const broken = faultOf(line, { before, after, isFirst: first.get(line.id) === line });
    return broken === null ? [] : [{ sheet: "units" as const, row: line.row, ...broken }];
  });
  const listed = [...first.keys()].flatMap((id) => after.get(id) ?? []);
  return {
    added: listed.filter(({ id }) => !before.has(id)),
    changed: listed.filter((unit) => isChanged(before.get(unit.id), unit)),
    after,
    faults,
  };
}

function unitOf({ id, name, nameEn, level, parent }: UnitLine, known: Unit | undefined): Unit {
  return { id, name, nameEn: nameEn ?? known?.nameEn ?? null, level: known?.level ?? level, parent, closed: known?.closed ?? false };
}

type Fault = { readonly column: string; readonly code: ImportFaultCode; readonly value: string | null };
type Units = ReadonlyMap<UnitId, Unit>;

function faultOf(
  { id, level, parent }: UnitLine,
  { before, after, isFirst }: { readonly before: Units; readonly after: Units; readonly isFirst: boolean },
): Fault | null {
  if (!isFirst) return { column: "id", code: "TWICE", value: id };
  const known = before.get(id);
  if (known?.closed) return { column: "id", code: "UNIT_CLOSED", value: id };
  if (known !== undefined && known.level !== level) return { column: "level", code: "LEVEL_CHANGED", value: level };
  if (parent === null) return null;
  const above = after.get(parent);
  if (above === undefined) return { column: "parent", code: "UNIT_UNKNOWN", value: parent };
  if (above.closed) return { column: "parent", code: "UNIT_CLOSED", value: parent };
  return standsAboveItself(after, id) ? { column: "parent", code: "UNIT_CIRCLE", value: parent } : null;
}

function standsAboveItself(units: Units, id: UnitId): boolean {
  const seen = new Set<UnitId>();
  for (let at = units.get(id)?.parent ?? null; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function isChanged(before: Unit | undefined, after: Unit): boolean {
  if (before === undefined) return false;
  return before.name !== after.name || before.nameEn !== after.nameEn || before.parent !== after.parent;
}
