import type { Session } from "../engine/domain/session.ts";
import type { Sessions } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { findRow } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { plain, tableOf } from "./table.ts";

const session = tableOf<Session>("session", {
  tokenHash: plain(),
  person: plain(),
  csrfToken: plain(),
  createdAt: plain(),
  lastSeenAt: plain(),
  expiresAt: plain(),
});

export function sessionsOn(sql: Sql): Sessions {
  return {
    insert: (added) => insertRows(sql, session.name, [session.toRow(added)]),
    find: async (tokenHash) => {
      const row = await findRow(sql, session, { token_hash: tokenHash });
      return row === null ? null : session.fromRow(row);
    },
    touch: async (tokenHash, at) => {
      await sql(session.name).where({ token_hash: tokenHash }).update({ last_seen_at: at });
    },
    delete: async (tokenHash) => {
      await sql(session.name).where({ token_hash: tokenHash }).delete();
    },
    deleteOfPerson: async (person) => {
      await sql(session.name).where({ person }).delete();
    },
    deleteExpired: (now) => Promise.resolve(sql(session.name).where("expires_at", "<=", now).delete()),
  };
}
