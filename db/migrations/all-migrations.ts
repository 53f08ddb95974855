import { firstSchema } from "./0001-first-schema.ts";
import type { Migration } from "./migration.ts";

/** In order of version. */
export const allMigrations: readonly Migration[] = [firstSchema];
