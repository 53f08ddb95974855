/** One page of a list that is short enough to be held whole; the cursor is the last shown item's id, and one that is gone begins anew. */
export function pageAfter<T extends { readonly id: string }>(
  all: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  const items = all.slice(from, from + limit);
  return { items, nextCursor: from + limit < all.length ? (items.at(-1)?.id ?? null) : null };
}
