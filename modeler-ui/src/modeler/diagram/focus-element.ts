import { type HasServices, service } from "./services.ts";

/** Labels can be read from here on. */
const readable = 0.85;

/** Selects an element where the diagram can be edited, and brings it into view, into a collapsed subprocess if need be. */
export function focusElement(owner: HasServices, elementId: string): boolean {
  const element = service(owner, "elementRegistry").get(elementId);
  if (element === undefined) return false;
  const canvas = service(owner, "canvas");
  const root = canvas.findRoot(element);
  if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
  if (canvas.zoom() < readable) canvas.zoom(readable, "auto");
  if (element !== canvas.getRootElement()) canvas.scrollToElement(element, 120);
  service(owner, "selection").select(element);
  return true;
}
