import { elementsIn, isElement, type ModdleElement } from "./moddle-element.ts";

/** Whatever can be pointed at: process, nodes, flows, notes, messages, errors, lanes. */
export function indexElements(definitions: ModdleElement): ReadonlyMap<string, ModdleElement> {
  const byId = new Map<string, ModdleElement>();
  const visit = (element: ModdleElement): void => {
    if (element.id !== undefined && element !== definitions) byId.set(element.id, element);
    for (const property of ["rootElements", "flowElements", "artifacts", "laneSets", "lanes", "participants", "messageFlows"]) {
      for (const below of elementsIn(element[property])) visit(below);
    }
  };
  visit(definitions);
  return byId;
}

/** Where each element is drawn, as text to compare. */
export function indexShapes(definitions: ModdleElement): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const diagram of elementsIn(definitions.diagrams)) {
    if (!isElement(diagram.plane)) continue;
    for (const shape of elementsIn(diagram.plane.planeElement)) {
      if (isElement(shape.bpmnElement) && shape.bpmnElement.id !== undefined) places.set(shape.bpmnElement.id, placeOf(shape));
    }
  }
  return places;
}

function placeOf({ bounds, waypoint }: ModdleElement): string {
  if (isElement(bounds)) return [bounds.x, bounds.y, bounds.width, bounds.height].map((n) => Math.round(Number(n))).join(" ");
  return elementsIn(waypoint)
    .map(({ x, y }) => `${Math.round(Number(x))},${Math.round(Number(y))}`)
    .join(" ");
}
