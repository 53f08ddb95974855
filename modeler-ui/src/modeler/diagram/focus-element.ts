import { type DiagramElement, type HasServices, type Services, service } from "./services.ts";

/** Labels can be read from here on. */
const readable = 0.85;
/** Pixels of the diagram that stay free around an element in view. */
const margin = 120;

/** Selects an element where the diagram can be edited, and brings it into view, into a collapsed subprocess if need be. */
export function focusElement(owner: HasServices, elementId: string): boolean {
  const element = service(owner, "elementRegistry").get(elementId);
  if (element === undefined) return false;
  const canvas = service(owner, "canvas");
  const root = canvas.findRoot(element);
  if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
  if (element !== canvas.getRootElement()) bringIntoView(canvas, element);
  service(owner, "selection").select(element);
  return true;
}

/** In one step: Chromium tells `zoom` and `scroll` the place before the last one, so that two of them in a row lose the diagram. */
function bringIntoView(canvas: Services["canvas"], element: DiagramElement): void {
  const view = canvas.viewbox();
  const { left, top, right, bottom } = edgesOf(element);
  const isHidden = view.outer.width === 0;
  const isInView =
    view.scale >= readable &&
    left >= view.x + margin &&
    top >= view.y + margin &&
    right <= view.x + view.width - margin &&
    bottom <= view.y + view.height - margin;
  if (isHidden || isInView) return;
  const scale = Math.max(view.scale, readable);
  const [width, height] = [view.outer.width / scale, view.outer.height / scale];
  canvas.viewbox({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
}

function edgesOf({ x = 0, y = 0, width = 0, height = 0, waypoints }: DiagramElement) {
  if (waypoints === undefined) return { left: x, top: y, right: x + width, bottom: y + height };
  const xs = waypoints.map((point) => point.x);
  const ys = waypoints.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
