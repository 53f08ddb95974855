import type { JsonObject } from "../../../../api/contract/types.ts";

/** What a field asks for; `other` is whatever the table does not edit and leaves as it is. */
export const fieldKinds = [
  "text",
  "longText",
  "choice",
  "radio",
  "choices",
  "number",
  "integer",
  "boolean",
  "date",
  "dateTime",
  "other",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export type FieldOption = { readonly value: string; readonly title: string };

/** A line of the field table. */
export type FormField = {
  readonly name: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly help: string;
  /** Kept in the vault; the diagram sees a reference only. */
  readonly personal: boolean;
  /** Characters; null: not for this kind. */
  readonly maxLength: number | null;
  readonly options: readonly FieldOption[];
  /** The field's schema as it was read; what the table does not know stays in it. */
  readonly schema: JsonObject;
};

export const kindsWithOptions: ReadonlySet<FieldKind> = new Set(["choice", "radio", "choices"]);
export const kindsWithLength: ReadonlySet<FieldKind> = new Set(["text", "longText"]);
