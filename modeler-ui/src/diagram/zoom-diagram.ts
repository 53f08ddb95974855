/** What is used of bpmn-js' canvas. */
export type CanvasOf = {
  zoom(level: "fit-viewport" | number, center?: "auto"): number;
  zoom(): number;
  viewbox(): { readonly inner: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
};

const smallest = 0.2;
const largest = 4;

export function fitDiagram(canvas: CanvasOf): void {
  canvas.zoom("fit-viewport", "auto");
}

export function zoomDiagram(canvas: CanvasOf, by: number): void {
  canvas.zoom(Math.min(Math.max(canvas.zoom() * by, smallest), largest), "auto");
}
