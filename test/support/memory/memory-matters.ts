import type { Clock } from "../../../engine/domain/clock-ledger.ts";
import type { Attachment, Comment } from "../../../engine/domain/dossier.ts";
import type { Matter } from "../../../engine/domain/matter.ts";
import type { VaultEntry } from "../../../engine/domain/vault.ts";
import type { Clocks, Dossiers, Matters, Vault } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryMatters(tables: MemoryTables): Matters {
  const rows = tables.table<Matter>("matter", ({ id }) => id);
  const withReceipt = (receiptNumber: string) => rows.where((row) => row.receiptNumber === receiptNumber)[0] ?? null;
  return {
    get: async (id) => rows.get(id),
    insert: async (matter) => {
      if (withReceipt(matter.receiptNumber) !== null) throw new Error(`the receipt number ${matter.receiptNumber} is taken`);
      rows.insert(matter);
    },
    save: async (matter) => rows.save(matter),
    findByReceipt: async (receiptNumber) => withReceipt(receiptNumber),
    hasOpenInUnit: async (unit) =>
      rows.where((matter) => matter.closedAt === null && [matter.unit, matter.responsibleUnit].includes(unit)).length > 0,
  };
}

export function memoryClocks(tables: MemoryTables): Clocks {
  const rows = tables.table<Clock>("clock", ({ id }) => id);
  const notStopped = (holds: (clock: Clock) => boolean) => rows.where((clock) => clock.state !== "stopped" && holds(clock));
  return {
    get: async (id) => rows.get(id),
    insertMany: async (clocks) => clocks.forEach(rows.insert),
    save: async (clock) => rows.save(clock),
    listByMatter: async (matterId) => rows.where((clock) => clock.matterId === matterId),
    listOpenByInstance: async (instanceKey) => notStopped((clock) => clock.instanceKey === instanceKey),
    listOpen: async ({ after, limit }) => notStopped(({ id }) => after === null || id > after).slice(0, limit),
  };
}

export function memoryDossiers(tables: MemoryTables): Dossiers {
  const comments = tables.table<Comment>("comment", ({ id }) => id);
  const attachments = tables.table<Attachment>("attachment", ({ id }) => id);
  return {
    insertComment: async (comment) => comments.insert(comment),
    listComments: async (matterId) => comments.where((comment) => comment.matterId === matterId),
    insertAttachment: async (attachment) => attachments.insert(attachment),
    getAttachment: async (id) => attachments.get(id),
    listAttachments: async (matterId) => attachments.where((attachment) => attachment.matterId === matterId),
  };
}

export function memoryVault(tables: MemoryTables): Vault {
  const rows = tables.table<VaultEntry>("vault_entry", ({ id }) => id);
  return {
    insertMany: async (entries) => entries.forEach(rows.insert),
    getMany: async (ids) => rows.where(({ id }) => ids.includes(id)),
    listByMatter: async (matterId) => rows.where((entry) => entry.matterId === matterId),
    eraseMatter: async (matterId, at) => {
      const sealed = rows.where((entry) => entry.matterId === matterId && entry.sealed !== null);
      for (const entry of sealed) rows.put({ ...entry, sealed: null, erasedAt: at });
      return sealed.length;
    },
  };
}
