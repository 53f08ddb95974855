import type { Job } from "../engine/domain/instance.ts";
import type { Jobs } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { getRow, listRows } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const job = tableOf<Job>("job", {
  key: plain(),
  instanceKey: plain(),
  executionId: plain(),
  elementId: plain(),
  type: plain(),
  retries: plain(),
  headers: json(),
  variables: json(),
  state: plain(),
  createdAt: plain(),
});

export function jobsOn(sql: Sql): Jobs {
  return {
    insertMany: (jobs) => insertRows(sql, job.name, jobs.map(job.toRow)),
    get: async (key) => job.fromRow(await getRow(sql, job, { key })),
    listOpen: (instanceKey) => listRows(sql, job, { instance_key: instanceKey }, "key", "state = 'open'"),
    setState: async (keys, state) => {
      if (keys.length > 0)
        await sql(job.name)
          .whereIn("key", [...keys])
          .update({ state });
    },
  };
}
