import { groupOf, type Person, type Unit } from "../../../engine/domain/org.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Session } from "../../../engine/domain/session.ts";
import type { People, Sessions } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryPeople(tables: MemoryTables): People {
  const rows = tables.table<Person>("person", ({ id }) => id);
  const passwords = tables.table<{ readonly id: string; readonly hash: string }>("password", ({ id }) => id);
  const units = tables.table<Unit>("unit", ({ id }) => id);
  const failures = tables.table<{ readonly account: string; readonly times: readonly string[] }>("failure", ({ account }) => account);
  const byAccount = (one: Person, other: Person) => (one.account < other.account ? -1 : 1);
  const refuseTaken = ({ id, account }: Person) => {
    if (rows.where((row) => row.account === account && row.id !== id).length > 0) throw new Refusal("ACCOUNT_TAKEN", { account });
  };
  const holdsOneOf = (groups: readonly string[]) => (person: Person) =>
    person.disabledAt === null && person.posts.some((post) => groups.includes(groupOf(post)));
  return {
    get: async (id) => rows.get(id),
    findByAccount: async (account) => rows.where((person) => person.account === account)[0] ?? null,
    list: async () => rows.where(() => true).toSorted(byAccount),
    listInGroups: async (groups) => rows.where(holdsOneOf(groups)).toSorted(byAccount),
    insert: async (person, hash) => {
      refuseTaken(person);
      rows.insert(person);
      passwords.put({ id: person.id, hash });
    },
    save: async (person) => {
      refuseTaken(person);
      return rows.save(person);
    },
    passwordHash: async (id) => {
      rows.get(id);
      return passwords.get(id).hash;
    },
    setPasswordHash: async (id, hash) => {
      if (rows.find(id) !== null) passwords.put({ id, hash });
    },
    units: async () => units.where(() => true),
    insertUnit: async (unit) => units.insert(unit),
    saveUnit: async (unit) => {
      if (units.find(unit.id) !== null) units.put(unit);
    },
    recentFailures: async (account, since) => (failures.find(account)?.times ?? []).filter((at) => at >= since).length,
    recordFailure: async (account, at) => failures.put({ account, times: [...(failures.find(account)?.times ?? []), at] }),
    clearFailures: async (account) => failures.delete(account),
  };
}

export function memorySessions(tables: MemoryTables): Sessions {
  const rows = tables.table<Session>("session", ({ tokenHash }) => tokenHash);
  const deleteWhere = (holds: (session: Session) => boolean) => {
    const gone = rows.where(holds);
    for (const { tokenHash } of gone) rows.delete(tokenHash);
    return gone.length;
  };
  return {
    insert: async (session) => rows.insert(session),
    find: async (tokenHash) => rows.find(tokenHash),
    touch: async (tokenHash, at) => {
      const session = rows.find(tokenHash);
      if (session !== null) rows.put({ ...session, lastSeenAt: at });
    },
    delete: async (tokenHash) => rows.delete(tokenHash),
    deleteOfPerson: async (person) => {
      deleteWhere((session) => session.person === person);
    },
    deleteExpired: async (now) => deleteWhere(({ expiresAt }) => expiresAt <= now),
  };
}
