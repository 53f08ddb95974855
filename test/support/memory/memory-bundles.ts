import type { Bundle } from "../../../engine/domain/bundle.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Bundles } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryBundles(tables: MemoryTables): Bundles {
  const rows = tables.table<Bundle>("bundle", ({ id }) => id);
  const newestFirst = (key: string) =>
    rows.where((row) => row.key === key && row.version !== null).toSorted((one, other) => Number(other.version) - Number(one.version));
  const published = (key: string) => newestFirst(key).find(({ state }) => state === "published") ?? null;
  const drafts = () => rows.where(({ state }) => state === "draft").toSorted(byKey);
  const refuseClash = (bundle: Bundle) => {
    const clashes = (row: Bundle) =>
      (row.version !== null && row.version === bundle.version) || (row.state === "draft" && bundle.state === "draft");
    const others = rows.where((row) => row.id !== bundle.id && row.key === bundle.key);
    if (others.some(clashes)) throw new Refusal("REVISION_CONFLICT", { table: "bundle", key: bundle.id });
  };
  return {
    get: async (id) => rows.get(id),
    insert: async (bundle) => {
      refuseClash(bundle);
      rows.insert(bundle);
    },
    save: async (bundle) => {
      refuseClash(bundle);
      return rows.save(bundle);
    },
    findPublished: async (key) => published(key),
    findVersion: async (key, version) => newestFirst(key).find((row) => row.version === version) ?? null,
    findDraft: async (key) => drafts().find((row) => row.key === key) ?? null,
    listPublished: async () => {
      const keys = new Set(rows.where(({ state }) => state === "published").map(({ key }) => key));
      return [...keys].flatMap((key) => published(key) ?? []).toSorted(byKey);
    },
    listVersions: async (key) => newestFirst(key).map(withoutContent),
    listDrafts: async () => drafts().map(withoutContent),
  };
}

function byKey(one: Bundle, other: Bundle): number {
  return one.key < other.key ? -1 : 1;
}

function withoutContent({ content: _content, ...head }: Bundle): Omit<Bundle, "content"> {
  return head;
}
