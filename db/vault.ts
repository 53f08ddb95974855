import type { VaultEntry } from "../engine/domain/vault.ts";
import type { Vault } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { listRows } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { plain, tableOf } from "./table.ts";

const entry = tableOf<VaultEntry>("vault_entry", {
  id: plain(),
  matterId: plain(),
  field: plain(),
  sealed: plain(),
  hash: plain(),
  createdAt: plain(),
  erasedAt: plain(),
});

export function vaultOn(sql: Sql): Vault {
  return {
    insertMany: (entries) => insertRows(sql, entry.name, entries.map(entry.toRow)),
    getMany: async (ids) => {
      if (ids.length === 0) return [];
      const rows: Row[] = await sql(entry.name)
        .whereIn("id", [...ids])
        .orderBy("id");
      return rows.map(entry.fromRow);
    },
    listByMatter: (matterId) => listRows(sql, entry, { matter_id: matterId }, "id"),
    eraseMatter: (matterId, at) =>
      Promise.resolve(sql(entry.name).where({ matter_id: matterId }).whereNotNull("sealed").update({ sealed: null, erased_at: at })),
  };
}
