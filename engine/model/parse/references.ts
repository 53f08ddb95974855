import type { ModdleReference, ParseResult } from "bpmn-moddle";
import { isModdleElement, type ModdleElement } from "./moddle-element.ts";

/** The element that a written reference means, or null. */
export type Resolve = (written: string) => ModdleElement | null;

/** References may be written as QNames of the target namespace (`tns:Task_1`), which bpmn-moddle does not know. */
export function resolver({ elementsById }: ParseResult, definitions: ModdleElement): Resolve {
  const find = (id: string) => {
    const found = Object.hasOwn(elementsById, id) ? elementsById[id] : undefined;
    return isModdleElement(found) ? found : null;
  };
  return (written) => {
    const id = written.trim();
    const colon = id.indexOf(":");
    if (colon === -1 || find(id) !== null) return find(id);
    const uri = namespaceOf(definitions, id.slice(0, colon));
    return uri !== null && uri === definitions.get("targetNamespace") ? find(id.slice(colon + 1)) : null;
  };
}

function namespaceOf(definitions: ModdleElement, prefix: string): string | null {
  const attributes: unknown = Reflect.get(definitions, "$attrs");
  const uri: unknown = typeof attributes === "object" && attributes !== null ? Reflect.get(attributes, `xmlns:${prefix}`) : null;
  return typeof uri === "string" ? uri : null;
}

/** Sets every reference anew, lists in the order of the file. */
export function repairReferences(references: readonly ModdleReference[], resolve: Resolve): void {
  const lists = new Map<ModdleElement, Map<string, ModdleElement[]>>();
  for (const { element, property, id } of references) {
    const target = resolve(id);
    if (!isModdleElement(element) || target === null) continue;
    if (!Array.isArray(element.get(property))) {
      element.set(property, target);
      continue;
    }
    const ofElement = lists.get(element) ?? new Map<string, ModdleElement[]>();
    const list = ofElement.get(property) ?? [];
    list.push(target);
    lists.set(element, ofElement.set(property, list));
  }
  for (const [element, properties] of lists) {
    for (const [property, targets] of properties) element.set(property, targets);
  }
}
