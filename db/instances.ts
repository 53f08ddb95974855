import type { Instance } from "../engine/domain/instance.ts";
import type { Instances } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { rememberedRows } from "./remembered-rows.ts";
import { getRow, listRows, saveRevised } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const instance = tableOf<Instance>("process_instance", {
  key: plain(),
  bundleId: plain(),
  processKey: plain(),
  version: plain(),
  executor: plain(),
  matterId: plain(),
  parentKey: plain(),
  parentExecutionId: plain(),
  state: plain(),
  chainSeq: plain(),
  chainHash: plain(),
  startedBy: plain(),
  startedUnit: plain(),
  startedAt: plain(),
  endedAt: plain(),
  revision: plain(),
  engineState: json(),
  variables: json(),
  executions: json(),
});

export function instancesOn(sql: Sql): Instances {
  const known = rememberedRows("key");
  return {
    get: async (key) => instance.fromRow(known.keep(await getRow(sql, instance, { key }))),
    insert: (added) => insertRows(sql, instance.name, [instance.toRow(added)]),
    save: async (changed) => {
      known.keep(await saveRevised(sql, instance.name, "key", instance.toRow(changed), known.find(changed.key)));
      return { ...changed, revision: changed.revision + 1 };
    },
    listByMatter: (matterId) => listRows(sql, instance, { matter_id: matterId }, "key"),
    listChildren: (parentKey) => listRows(sql, instance, { parent_key: parentKey }, "key"),
  };
}
