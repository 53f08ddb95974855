import type { Queries } from "../../engine/ports/queries.ts";
import type { UnitOfWork } from "../../engine/ports/unit-of-work.ts";
import { checkLinks } from "./memory/memory-links.ts";
import { memoryQueries } from "./memory/memory-queries.ts";
import { memoryRepositories } from "./memory/memory-repositories.ts";
import { memoryTables, type Rows } from "./memory/memory-tables.ts";

export type MemoryStore = { readonly unitOfWork: UnitOfWork; readonly queries: Queries; close(): Promise<void> };

/** The office in memory: the same ports, rules and refusals as the databases, held to them by the contract suite. */
export function openMemoryStore(): MemoryStore {
  let committed: Rows = new Map();
  let last: Promise<unknown> = Promise.resolve();
  const unitOfWork: UnitOfWork = {
    transact: (work) => {
      const mine = last.then(async () => {
        const tables = memoryTables(committed, "writing");
        const result = await work(memoryRepositories(tables));
        checkLinks(tables);
        committed = tables.rows();
        return result;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    read: (work) =>
      work(
        memoryRepositories(memoryTables(committed, "reading")),
        memoryQueries(() => committed),
      ),
  };
  return { unitOfWork, queries: memoryQueries(() => committed), close: async () => undefined };
}
