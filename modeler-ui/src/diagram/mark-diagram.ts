import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import type { CanvasOf } from "./zoom-diagram.ts";

/** Ids of elements and flows, by how they are shown. */
export type DiagramMarks = {
  readonly active: readonly string[];
  readonly completed: readonly string[];
  readonly taken: readonly string[];
  readonly incident: readonly string[];
  /** Words on the token of an active element, e.g. how many; by element id. */
  readonly tokens?: Readonly<Record<string, string>>;
};

type Registry = { get(id: string): { readonly waypoints?: unknown } | undefined };
type Overlays = {
  add(element: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
  remove(filter: { readonly type: string }): void;
};

const tokenType = "clauseflow-token";

/** Colours what is done, and puts a token on what is going on; gives back how to take it all off again. */
export function markDiagram(viewer: NavigatedViewer, { active, completed, taken, incident, tokens = {} }: DiagramMarks): () => void {
  const canvas = viewer.get<CanvasOf>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  const overlays = viewer.get<Overlays>("overlays");
  const isDrawn = (id: string) => registry.get(id) !== undefined;
  const marks = [
    ...completed.map((id) => [id, "mark-completed"] as const),
    ...taken.map((id) => [id, "mark-taken"] as const),
    ...active.map((id) => [id, "mark-active"] as const),
    ...incident.map((id) => [id, "mark-incident"] as const),
  ].filter(([id]) => isDrawn(id));
  for (const [id, marker] of marks) canvas.addMarker(id, marker);
  for (const id of new Set(active)) {
    if (isDrawn(id)) overlays.add(id, tokenType, { position: { top: -12, right: 12 }, html: token(tokens[id] ?? "●") });
  }
  return () => {
    for (const [id, marker] of marks) if (isDrawn(id)) canvas.removeMarker(id, marker);
    overlays.remove({ type: tokenType });
  };
}

function token(words: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "token";
  element.textContent = words;
  return element;
}
