import type { Queries } from "../engine/ports/queries.ts";
import { inboxPage } from "./read-models/inbox.ts";
import { inboxCounts } from "./read-models/inbox-counts.ts";
import { mattersPage } from "./read-models/matters.ts";
import { openIncidents } from "./read-models/open-incidents.ts";
import { seesMatter } from "./read-models/sees-matter.ts";
import { seesTask } from "./read-models/sees-task.ts";
import type { Sql } from "./sql.ts";

/** Every query is one statement, so it needs no transaction; `look` lends a connection for it. */
export function queriesOn(look: <T>(run: (sql: Sql) => Promise<T>) => Promise<T>): Queries {
  return {
    inbox: (filter) => look((sql) => inboxPage(sql, filter)),
    inboxCounts: (input) => look((sql) => inboxCounts(sql, input)),
    matters: (filter) => look((sql) => mattersPage(sql, filter)),
    seesTask: (sight, key) => look((sql) => seesTask(sql, sight, key)),
    seesMatter: (sight, id) => look((sql) => seesMatter(sql, sight, id)),
    openIncidents: (page) => look((sql) => openIncidents(sql, page)),
  };
}
