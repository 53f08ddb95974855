import { type HasServices, service } from "../diagram/services.ts";
import type { DiagramChange } from "./diagram-change.ts";

/** Colours what was added, removed or changed; gives back how to take it off. */
export function markChanges(viewer: HasServices, changes: readonly DiagramChange[]): () => void {
  const registry = service(viewer, "elementRegistry");
  const canvas = service(viewer, "canvas");
  const root = canvas.getRootElement().id;
  const drawn = changes.filter(({ elementId }) => elementId !== root && registry.get(elementId) !== undefined);
  for (const { elementId, kind } of drawn) canvas.addMarker(elementId, `diff-${kind}`);
  return () => {
    for (const { elementId, kind } of drawn) if (registry.get(elementId) !== undefined) canvas.removeMarker(elementId, `diff-${kind}`);
  };
}
