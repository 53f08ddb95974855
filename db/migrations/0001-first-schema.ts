import { eventGuard } from "./event-guard.ts";
import { executionTables } from "./first-schema/execution-tables.ts";
import { matterTables } from "./first-schema/matter-tables.ts";
import { officeTables } from "./first-schema/office-tables.ts";
import { taskTables } from "./first-schema/task-tables.ts";
import type { Migration } from "./migration.ts";

/**
 * Keys and instants are text, JSON is text, flags are 0 and 1. References are checked at the commit, so rows of one transaction
 * may be written in any order. What is large stands last in its row.
 */
export const firstSchema: Migration = {
  version: 1,
  minReader: 1,
  statements: (dialect) => [...officeTables, ...executionTables, ...taskTables, ...matterTables, ...eventGuard(dialect)],
};
