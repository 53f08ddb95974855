import { Refusal } from "../../../engine/domain/refusal.ts";
import { frozenCopy } from "./frozen-copy.ts";

/** Rows by key, of every table. What is committed is never changed in place. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

export type MemoryTable<T> = {
  find(key: string): T | null;
  /** NOT_FOUND refusal where there is none. */
  get(key: string): T;
  /** In the order of their keys. */
  where(holds: (row: T) => boolean): T[];
  /** A bug where the key is taken. */
  insert(row: T): void;
  put(row: T): void;
  /** REVISION_CONFLICT unless the stored revision is the row's; gives the stored row, its revision counted up. */
  save<R extends T & { readonly revision: number }>(row: R): R;
  delete(key: string): void;
};

/** One transaction's view: writes stay here until somebody takes `rows`. */
export type MemoryTables = {
  table<T>(name: string, keyOf: (row: T) => string): MemoryTable<T>;
  /** Everything with this transaction's writes. */
  rows(): Rows;
  /** What this transaction wrote, by table. */
  written(): ReadonlyMap<string, readonly unknown[]>;
};

export function memoryTables(committed: Rows, mode: "reading" | "writing"): MemoryTables {
  const mine = new Map<string, Map<string, unknown>>();
  const written = new Map<string, unknown[]>();
  const read = (name: string): ReadonlyMap<string, unknown> => mine.get(name) ?? committed.get(name) ?? new Map();
  const write = (name: string): Map<string, unknown> => {
    if (mode === "reading") throw new Error(`${name} was written in a transaction for reading`);
    const copy = mine.get(name) ?? new Map(committed.get(name));
    mine.set(name, copy);
    return copy;
  };
  return {
    rows: () => new Map([...committed, ...mine]),
    written: () => written,
    table: <T>(name: string, keyOf: (row: T) => string): MemoryTable<T> => {
      const find = (key: string) => (read(name).get(key) ?? null) as T | null;
      const put = (row: T) => {
        const stored = frozenCopy(row);
        write(name).set(keyOf(row), stored);
        written.set(name, [...(written.get(name) ?? []), stored]);
      };
      return {
        find,
        get: (key) => {
          const row = find(key);
          if (row === null) throw new Refusal("NOT_FOUND", { table: name, key });
          return row;
        },
        where: (holds) => {
          const found = [...read(name)].filter(([, row]) => holds(row as T));
          return found.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row as T);
        },
        insert: (row) => {
          if (find(keyOf(row)) !== null) throw new Error(`${name} ${keyOf(row)} is there already`);
          put(row);
        },
        put,
        save: (row) => {
          const stored = find(keyOf(row)) as { readonly revision: number } | null;
          if (stored?.revision !== row.revision) throw new Refusal("REVISION_CONFLICT", { table: name, key: keyOf(row) });
          const saved = { ...row, revision: row.revision + 1 };
          put(saved);
          return saved;
        },
        delete: (key) => {
          if (find(key) !== null) write(name).delete(key);
        },
      };
    },
  };
}
