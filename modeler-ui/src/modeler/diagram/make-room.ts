import type { DiagramElement, Point, Services } from "./services.ts";

type Adjusted = { readonly movingShapes: readonly DiagramElement[]; readonly resizingShapes: readonly DiagramElement[] };
type Axis = "x" | "y";

export type SpaceTool = {
  calculateAdjustments(elements: readonly DiagramElement[], axis: Axis, delta: number, start: number): Adjusted;
  makeSpace(
    moving: readonly DiagramElement[],
    resizing: readonly DiagramElement[],
    delta: Point,
    direction: "e" | "s",
    start: number,
  ): void;
};

type Stretch = { readonly from: Point; readonly to: Point };
type Room = { readonly spaceTool: SpaceTool; readonly canvas: Services["canvas"] };

/** Left on either side of what is put into a flow, in pixels of the drawing. */
const margin = 45;

/** A flow's longest stretch: there is most room. */
export function longestOf(waypoints: readonly Point[]): Stretch {
  const stretches = waypoints.slice(1).map((to, at) => ({ from: waypoints[at] ?? to, to }));
  return stretches.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
}

export function middleOf({ from, to }: Stretch): Point {
  return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
}

/** Moves what lies behind the middle of a flow on, as far as a new shape in it needs. Flows that run back are left as they are. */
export function makeRoom(waypoints: readonly Point[], shape: DiagramElement, { spaceTool, canvas }: Room): void {
  const stretch = longestOf(waypoints);
  const axis: Axis = Math.abs(stretch.to.x - stretch.from.x) >= Math.abs(stretch.to.y - stretch.from.y) ? "x" : "y";
  const size = (axis === "x" ? shape.width : shape.height) ?? 100;
  const missing = size + 2 * margin - lengthOf(stretch);
  if (missing <= 0 || stretch.to[axis] < stretch.from[axis]) return;
  const start = middleOf(stretch)[axis];
  const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(everythingIn(canvas.getRootElement()), axis, missing, start);
  const delta = axis === "x" ? { x: missing, y: 0 } : { x: 0, y: missing };
  spaceTool.makeSpace(movingShapes, resizingShapes, delta, axis === "x" ? "e" : "s", start);
}

function lengthOf({ from, to }: Stretch): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function everythingIn(root: DiagramElement): readonly DiagramElement[] {
  return (root.children ?? []).flatMap((child) => [child, ...everythingIn(child)]);
}
