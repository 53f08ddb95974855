/** An element as bpmn-moddle gives it. Its properties are unknown until asked for by one of the functions below. */
export type ModdleElement = {
  readonly $type: string;
  readonly id?: unknown;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
};

export function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value && typeof value.$type === "string";
}

export function idOf(element: ModdleElement): string {
  return typeof element.id === "string" ? element.id : "";
}

/** The trimmed text of an attribute or body; null where it is absent or blank. */
export function textOf(element: ModdleElement, property: string): string | null {
  const value = read(element, property);
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? null : text;
}

export function flagOf(element: ModdleElement, property: string, absent: boolean): boolean {
  const value = read(element, property);
  return typeof value === "boolean" ? value : absent;
}

export function childOf(element: ModdleElement, property: string): ModdleElement | null {
  const value = read(element, property);
  return isModdleElement(value) ? value : null;
}

export function childrenOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = read(element, property);
  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

export function extensionsOf(element: ModdleElement): readonly ModdleElement[] {
  const extensions = childOf(element, "extensionElements");
  return extensions === null ? [] : childrenOf(extensions, "values");
}

export function extensionOf(element: ModdleElement, type: string): ModdleElement | null {
  return extensionsOf(element).find((each) => each.$type === type) ?? null;
}

/** Extensions of namespaces we do not know are plain objects without `get`. */
function read(element: ModdleElement, property: string): unknown {
  return typeof element.get === "function" ? element.get(property) : Reflect.get(element, property);
}
