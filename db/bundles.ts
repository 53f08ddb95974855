import type { Bundle } from "../engine/domain/bundle.ts";
import type { Key } from "../engine/domain/ids.ts";
import { Refusal } from "../engine/domain/refusal.ts";
import type { Bundles } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { findRow, getRow, saveRevised, unlessDuplicate } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const bundle = tableOf<Bundle>("bundle", {
  id: plain(),
  key: plain(),
  name: plain(),
  state: plain(),
  version: plain(),
  basedOn: plain(),
  createdBy: plain(),
  createdAt: plain(),
  publishedBy: plain(),
  publishedAt: plain(),
  note: plain(),
  revision: plain(),
  content: json(),
});
const headColumns = bundle.columns.filter((column) => column !== "content");

/** A second open draft of a key, or a version taken by another, is a lost race: REVISION_CONFLICT. */
export function bundlesOn(sql: Sql): Bundles {
  const conflict = (id: Key) => () => new Refusal("REVISION_CONFLICT", { table: bundle.name, key: id });
  return {
    get: async (id) => bundle.fromRow(await getRow(sql, bundle, { id })),
    insert: (added) => unlessDuplicate(sql, insertRows(sql, bundle.name, [bundle.toRow(added)]), conflict(added.id)),
    save: async (changed) => {
      await unlessDuplicate(sql, saveRevised(sql, bundle.name, "id", bundle.toRow(changed)), conflict(changed.id));
      return { ...changed, revision: changed.revision + 1 };
    },
    findPublished: async (key) => {
      const row: Row | undefined = await sql(bundle.name).whereRaw("state = 'published'").where({ key }).orderBy("version", "desc").first();
      return row === undefined ? null : bundle.fromRow(row);
    },
    findVersion: async (key, version) => bundleOrNull(await findRow(sql, bundle, { key, version })),
    findDraft: async (key) => {
      const row: Row | undefined = await sql(bundle.name).whereRaw("state = 'draft'").where({ key }).first();
      return bundleOrNull(row ?? null);
    },
    listPublished: async () => {
      const newest = "select max(version) from bundle as other where other.key = bundle.key and other.state = 'published'";
      const rows: Row[] = await sql(bundle.name).whereRaw(`state = 'published' and version = (${newest})`).orderBy("key");
      return rows.map(bundle.fromRow);
    },
    listVersions: async (key) => {
      const rows: Row[] = await sql(bundle.name).where({ key }).whereNotNull("version").orderBy("version", "desc").select(headColumns);
      return rows.map(withoutContent);
    },
    listDrafts: async () => {
      const rows: Row[] = await sql(bundle.name).whereRaw("state = 'draft'").orderBy("key").select(headColumns);
      return rows.map(withoutContent);
    },
  };
}

function bundleOrNull(row: Row | null): Bundle | null {
  return row === null ? null : bundle.fromRow(row);
}

function withoutContent(row: Row): Omit<Bundle, "content"> {
  const { content: _none, ...head } = bundle.fromRow({ ...row, content: null });
  return head;
}
