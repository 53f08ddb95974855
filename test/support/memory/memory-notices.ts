import type { Notice, OutboxMessage } from "../../../engine/domain/notice.ts";
import type { Notices, Outbox } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryNotices(tables: MemoryTables): Notices {
  const rows = tables.table<Notice>("notice", ({ id }) => id);
  const isNew = (notice: Notice) =>
    rows.where(({ person, dedupeKey }) => person === notice.person && dedupeKey === notice.dedupeKey).length === 0;
  return {
    insertMany: async (notices) => {
      for (const notice of notices) if (isNew(notice)) rows.insert(notice);
    },
    markRead: async (person, ids, at) => {
      const unread = rows.where((notice) => notice.person === person && notice.readAt === null && ids.includes(notice.id));
      for (const notice of unread) rows.put({ ...notice, readAt: at });
    },
    listOfPerson: async (person, { before, limit, unreadOnly }) =>
      rows
        .where((notice) => notice.person === person && (before === null || notice.id < before) && (!unreadOnly || notice.readAt === null))
        .toReversed()
        .slice(0, limit),
  };
}

export function memoryOutbox(tables: MemoryTables): Outbox {
  const rows = tables.table<OutboxMessage>("outbox", ({ id }) => id);
  const sameEffect = (one: OutboxMessage) => (other: OutboxMessage) =>
    one.channel === other.channel && one.to === other.to && one.dedupeKey === other.dedupeKey;
  const change = (id: string, changed: (message: OutboxMessage) => Partial<OutboxMessage>) => {
    const message = rows.find(id);
    if (message !== null) rows.put({ ...message, ...changed(message), leasedUntil: null });
  };
  return {
    insertMany: async (messages) => {
      for (const message of messages) if (rows.where(sameEffect(message)).length === 0) rows.insert(message);
    },
    claim: async ({ now, leaseUntil, limit }) => {
      const free = ({ deliveredAt, leasedUntil }: OutboxMessage) => deliveredAt === null && (leasedUntil === null || leasedUntil <= now);
      const due = rows.where((message) => message.nextTryAt <= now && free(message));
      const earliest = due.toSorted((one, other) => (one.nextTryAt < other.nextTryAt ? -1 : Number(one.nextTryAt > other.nextTryAt)));
      const claimed = earliest.slice(0, limit).map((message) => ({ ...message, leasedUntil: leaseUntil }));
      claimed.forEach(rows.put);
      return claimed;
    },
    markDelivered: async (id, at) => change(id, () => ({ deliveredAt: at })),
    markFailed: async (id, nextTryAt) => change(id, ({ attempts }) => ({ nextTryAt, attempts: attempts + 1 })),
  };
}
