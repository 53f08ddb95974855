import type { DiagramChange, FieldChange } from "./diagram-change.ts";
import { type FlatElement, flattenElement, pathSeparator } from "./flatten-element.ts";
import { indexElements, indexShapes } from "./index-elements.ts";
import type { ModdleElement } from "./moddle-element.ts";

/**
 * What is different in `after`: every property of every element, extensions, timers, conditions and documentation included.
 * Elements are told by their ids.
 */
export function diffDiagrams(before: ModdleElement, after: ModdleElement): readonly DiagramChange[] {
  const old = indexElements(before);
  const now = indexElements(after);
  const oldPlaces = indexShapes(before);
  const newPlaces = indexShapes(after);
  const kept = [...now].flatMap(([id, element]): readonly DiagramChange[] => {
    const was = old.get(id);
    if (was === undefined) return [change("added", element, fieldsOf(new Map(), flattenElement(element)))];
    const fields = fieldsOf(described(was), described(element));
    if (fields.length > 0) return [change("changed", element, fields)];
    return oldPlaces.get(id) === newPlaces.get(id) ? [] : [change("moved", element, [])];
  });
  const removed = [...old]
    .filter(([id]) => !now.has(id))
    .map(([, element]) => change("removed", element, fieldsOf(flattenElement(element), new Map())));
  return [...kept, ...removed];
}

function described(element: ModdleElement): FlatElement {
  const parent = element.$parent?.id;
  return new Map([...flattenElement(element), ["$type", element.$type], ...(parent === undefined ? [] : ([["$parent", parent]] as const))]);
}

function change(kind: DiagramChange["kind"], element: ModdleElement, fields: readonly FieldChange[]): DiagramChange {
  return { kind, elementId: element.id ?? "", type: element.$type, name: element.name ?? "", fields };
}

function fieldsOf(before: FlatElement, after: FlatElement): readonly FieldChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path: path.split(pathSeparator), before: before.get(path) ?? null, after: after.get(path) ?? null }));
}
