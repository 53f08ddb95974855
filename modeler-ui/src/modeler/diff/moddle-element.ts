/** What the diff and the lint rules read of an element of a parsed diagram. */
export type ModdleElement = {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly $parent?: ModdleElement;
  readonly $descriptor?: { readonly properties: readonly ModdleProperty[] };
  readonly [property: string]: unknown;
};

export type ModdleProperty = {
  /** With its prefix, e.g. `bpmn:name`. */
  readonly name: string;
  readonly isReference?: boolean;
  readonly isMany?: boolean;
};

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value && typeof value.$type === "string";
}

/** `name` of `bpmn:name`; names of extension namespaces stay whole. */
export function shortName(name: string): string {
  return name.replace(/^bpmn:/, "");
}

export function elementsIn(value: unknown): readonly ModdleElement[] {
  return Array.isArray(value) ? value.filter(isElement) : [];
}
