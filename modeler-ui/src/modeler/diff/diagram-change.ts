/** One property that reads differently; null: it is not there. `path` names the property, outer one first. */
export type FieldChange = { readonly path: readonly string[]; readonly before: string | null; readonly after: string | null };

/** What happened to one element between two diagrams. `moved`: only its place in the drawing is another. */
export type DiagramChange = {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly elementId: string;
  readonly type: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
};
