type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type RegistryOf = { get(id: string): Box | undefined };

/** What is used of bpmn-js' canvas. */
export type CanvasOf = {
  zoom(level: "fit-viewport" | number, center?: "auto"): number;
  zoom(): number;
  viewbox(): { readonly inner: Box; readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Box): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
};

const smallest = 0.2;
const largest = 4;

/** Below this the words on a diagram can hardly be read. */
const readable = 0.6;

/** Where the case stands, large enough to read; the whole diagram where that is large enough itself, or nothing is going on. */
export function showActive(canvas: CanvasOf, registry: RegistryOf, active: readonly string[]): void {
  fitDiagram(canvas);
  const [first = ""] = active;
  const element = registry.get(first);
  if (element === undefined || canvas.zoom() >= readable) return;
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / (readable + 0.2), outer.height / (readable + 0.2)];
  canvas.viewbox({ x: element.x + (element.width - width) / 2, y: element.y + (element.height - height) / 2, width, height });
}

export function fitDiagram(canvas: CanvasOf): void {
  canvas.zoom("fit-viewport", "auto");
}

export function zoomDiagram(canvas: CanvasOf, by: number): void {
  canvas.zoom(Math.min(Math.max(canvas.zoom() * by, smallest), largest), "auto");
}
