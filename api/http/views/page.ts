import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Page } from "../../../engine/ports/queries.ts";

/** A page of rows as they are shown, in their order. */
export async function pageOf<Row, View>(
  { items, nextCursor }: Page<Row>,
  view: (row: Row) => Promise<View>,
): Promise<{ readonly items: readonly View[]; readonly nextCursor: string | null }> {
  const shown: View[] = [];
  for (const row of items) shown.push(await view(row));
  return { items: shown, nextCursor };
}

/** A short list in one page. */
export function wholePage<View>(items: readonly View[]): { readonly items: readonly View[]; readonly nextCursor: null } {
  return { items, nextCursor: null };
}

/** A cursor that is the key of the last row; null for the first page. */
export function keyCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (!/^\d{1,19}$/.test(cursor)) throw new Refusal("INVALID_REQUEST", { field: "cursor" });
  return cursor;
}
