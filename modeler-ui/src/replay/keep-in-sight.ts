import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

type Point = { readonly x: number; readonly y: number };
type Shape = Point & { readonly width: number; readonly height: number };
type Drawn = Partial<Shape> & { readonly waypoints?: readonly Point[] };
type Canvas = {
  resized(): void;
  viewbox(): Shape & { readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Shape): void;
  getContainer(): HTMLElement;
};

/** Names can be read from here on; a diagram that fits only when smaller is followed instead of shown whole. */
const readable = 0.75;
/** How much of the picture, around its middle, counts as in sight. */
const middle = 0.7;

/** Moves the picture so that an element stands in its middle, unless it is well in sight already; again when the picture changes size. Gives how to stop. */
export function keepInSight(viewer: NavigatedViewer, elementId: string): () => void {
  const canvas = viewer.get<Canvas>("canvas");
  const drawn = viewer.get<{ get(id: string): Drawn | undefined }>("elementRegistry").get(elementId);
  const centre = drawn === undefined ? null : centreOf(drawn);
  if (centre === null) return () => undefined;
  const show = () => {
    canvas.resized();
    const { x, y, width, height, outer } = canvas.viewbox();
    const scale = Math.max(outer.width / width, readable);
    const box = { width: outer.width / scale, height: outer.height / scale };
    const isFar =
      Math.abs(centre.x - (x + width / 2)) > (width * middle) / 2 || Math.abs(centre.y - (y + height / 2)) > (height * middle) / 2;
    if (outer.width > 0 && (isFar || box.width < width))
      canvas.viewbox({ x: centre.x - box.width / 2, y: centre.y - box.height / 2, ...box });
  };
  show();
  const observer = new ResizeObserver(show);
  observer.observe(canvas.getContainer());
  return () => observer.disconnect();
}

function centreOf({ x, y, width, height, waypoints }: Drawn): Point | null {
  if (waypoints !== undefined) return waypoints[Math.floor(waypoints.length / 2)] ?? null;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return { x: x + width / 2, y: y + height / 2 };
}
