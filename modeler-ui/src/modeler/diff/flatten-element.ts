import { elementsIn, isElement, type ModdleElement, shortName } from "./moddle-element.ts";

/** Property paths, joined, with their values as text. */
export type FlatElement = ReadonlyMap<string, string>;

export const pathSeparator = " › ";

/** Derived from flows, or elements of their own in the comparison. */
const skipped: ReadonlySet<string> = new Set([
  "id",
  "incoming",
  "outgoing",
  "di",
  "flowElements",
  "artifacts",
  "rootElements",
  "diagrams",
  "lanes",
  "laneSets",
  "participants",
  "messageFlows",
]);

/** Tells several extensions of one type apart. */
const naming = ["target", "key", "name", "source", "id"] as const;

/** Everything an element says of itself, however deep, without the elements that stand in it. */
export function flattenElement(element: ModdleElement): FlatElement {
  const found = new Map<string, string>();
  collect(element, [], found);
  return found;
}

function collect(element: ModdleElement, path: readonly string[], found: Map<string, string>): void {
  for (const { name, isReference } of element.$descriptor?.properties ?? []) {
    const short = shortName(name);
    if (skipped.has(short) && (path.length === 0 || short !== "id")) continue;
    if (short === "id" && element.$type.startsWith("bpmn:")) continue;
    collectValue(own(element, name), [...path, short], { isReference: isReference === true, found });
  }
}

type Found = { readonly isReference: boolean; readonly found: Map<string, string> };

function collectValue(value: unknown, path: readonly string[], { isReference, found }: Found): void {
  if (value === undefined || value === null || value === "") return;
  if (Array.isArray(value)) {
    collectMany(value, path, { isReference, found });
    return;
  }
  if (!isElement(value)) {
    found.set(path.join(pathSeparator), String(value));
    return;
  }
  if (isReference) {
    found.set(path.join(pathSeparator), value.id ?? "");
    return;
  }
  // an element without a word of its own still says something: that it is there
  const typed = path.at(-1) === value.$type ? path : [...path, value.$type];
  const before = found.size;
  collect(value, typed, found);
  if (found.size === before) found.set(typed.join(pathSeparator), "✓");
}

function collectMany(values: readonly unknown[], path: readonly string[], { isReference, found }: Found): void {
  const elements = elementsIn(values);
  if (isReference || elements.length !== values.length) {
    found.set(path.join(pathSeparator), values.map((value) => (isElement(value) ? (value.id ?? "") : String(value))).join("、"));
    return;
  }
  for (const type of new Set(elements.map(({ $type }) => $type))) {
    const alike = elements.filter(({ $type }) => $type === type);
    if (alike.every(saysOnlyItsId)) {
      found.set([...path, type].join(pathSeparator), alike.map(({ id }) => id ?? "").join("、"));
      continue;
    }
    for (const [index, one] of alike.entries()) collectValue(one, [...path, labelOf(one, alike, index)], { isReference, found });
  }
}

function saysOnlyItsId({ $descriptor, $type }: ModdleElement): boolean {
  return (
    !$type.startsWith("bpmn:") && $descriptor?.properties.length === 1 && shortName($descriptor.properties[0]?.name ?? "").endsWith("id")
  );
}

function labelOf(element: ModdleElement, alike: readonly ModdleElement[], index: number): string {
  if (alike.length === 1) return element.$type;
  const name = naming.map((property) => element[property]).find((value) => typeof value === "string");
  return `${element.$type}[${typeof name === "string" ? name : index + 1}]`;
}

/** A value that was given, not one that the schema presumes. */
function own(element: ModdleElement, name: string): unknown {
  const key = shortName(name);
  const local = key.includes(":") ? key.slice(key.indexOf(":") + 1) : key;
  return Object.hasOwn(element, key) ? element[key] : Object.hasOwn(element, local) ? element[local] : undefined;
}
