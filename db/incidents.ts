import type { Incident } from "../engine/domain/instance.ts";
import type { Incidents } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { getRow } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { json, plain, tableOf } from "./table.ts";

const incident = tableOf<Incident>("incident", {
  key: plain(),
  instanceKey: plain(),
  elementId: plain(),
  code: plain(),
  message: plain(),
  actor: plain(),
  command: json(),
  createdAt: plain(),
  resolvedAt: plain(),
});

export function incidentsOn(sql: Sql): Incidents {
  return {
    insert: (added) => insertRows(sql, incident.name, [incident.toRow(added)]),
    get: async (key) => incident.fromRow(await getRow(sql, incident, { key })),
    resolve: async (key, at) => {
      await sql(incident.name).where({ key }).whereRaw("resolved_at is null").update({ resolved_at: at });
    },
    listOpen: async (instanceKey) => {
      const open = sql(incident.name).whereRaw("resolved_at is null").orderBy("key");
      const rows: Row[] = await (instanceKey === null ? open : open.where({ instance_key: instanceKey }));
      return rows.map(incident.fromRow);
    },
  };
}
