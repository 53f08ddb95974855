import type { MemoryTables } from "./memory-tables.ts";

/** Which row must be there when another names it; as the schema's references say. */
const links: readonly { readonly table: string; readonly by: string; readonly to: string }[] = [
  { table: "process_instance", by: "bundleId", to: "bundle" },
  ...["task", "timer", "subscription", "job", "incident", "clock"].map((table) => ({ table, by: "instanceKey", to: "process_instance" })),
  { table: "task_draft", by: "taskKey", to: "task" },
  { table: "session", by: "person", to: "person" },
  ...["comment", "attachment", "vault_entry"].map((table) => ({ table, by: "matterId", to: "matter" })),
];

/** Checked at the commit, so that rows of one transaction may be written in any order. A break is a bug, not a refusal. */
export function checkLinks(tables: MemoryTables): void {
  const rows = tables.rows();
  for (const { table, by, to } of links)
    for (const row of tables.written().get(table) ?? []) {
      const named = (row as Readonly<Record<string, string | null>>)[by];
      if (named === null || named === undefined || rows.get(to)?.has(named)) continue;
      throw new Error(`a row of ${table} names ${to} ${named}, which is not there`);
    }
}
