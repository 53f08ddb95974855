import { type DiagramElement, type HasServices, service } from "../diagram/services.ts";
import { elementsIn, isElement, type ModdleElement } from "../diff/moddle-element.ts";

export function extensionsOf({ businessObject }: DiagramElement, type: string): readonly ModdleElement[] {
  const { extensionElements } = businessObject;
  return isElement(extensionElements) ? elementsIn(extensionElements.values).filter(({ $type }) => $type === type) : [];
}

/** Replaces every extension of one type by these; one step of undo. */
export function setExtensions(owner: HasServices, element: DiagramElement, type: string, attributes: readonly object[]): void {
  const factory = service(owner, "bpmnFactory");
  const { businessObject } = element;
  const old = isElement(businessObject.extensionElements) ? elementsIn(businessObject.extensionElements.values) : [];
  const extensionElements = factory.create("bpmn:ExtensionElements");
  extensionElements.$parent = businessObject;
  const fresh = attributes.map((each) => {
    const created = factory.create(type, each);
    created.$parent = extensionElements;
    return created;
  });
  const values = [...fresh, ...old.filter(({ $type }) => $type !== type)];
  Object.assign(extensionElements, { values });
  service(owner, "modeling").updateModdleProperties(element, businessObject, {
    extensionElements: values.length === 0 ? undefined : extensionElements,
  });
}
