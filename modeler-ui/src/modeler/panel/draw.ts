import { type ComponentType, h } from "@bpmn-io/properties-panel/preact";

/** A line of the panel, as its library wants it: its component is drawn with the whole entry as properties, and stays the same function. */
export type PanelEntry = {
  readonly id: string;
  readonly component: unknown;
  readonly isEdited?: (node: unknown) => boolean;
  readonly [property: string]: unknown;
};

/** One of the panel library's own entries, whose properties it does not type. */
export function draw(component: ComponentType<never>, properties: object) {
  return h(component as ComponentType<object>, properties);
}
