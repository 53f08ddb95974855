import type { Key } from "../../engine/domain/ids.ts";
import type { Page, Queries } from "../../engine/ports/queries.ts";
import type { Row, Sql } from "../sql.ts";

type OpenIncident = Awaited<ReturnType<Queries["openIncidents"]>>["items"][number];

/** Oldest first; the cursor is the last key, to be given as `after`. */
export async function openIncidents(sql: Sql, page: { readonly after: Key | null; readonly limit: number }): Promise<Page<OpenIncident>> {
  const text = `select incident.key, incident.instance_key, process_instance.process_key, incident.element_id, incident.code,
      incident.message, incident.created_at
    from incident join process_instance on process_instance.key = incident.instance_key
    where incident.resolved_at is null and incident.key > ? order by incident.key limit ?`;
  const rows = await sql.rows(text, [page.after ?? "", page.limit + 1]);
  const items = rows.slice(0, page.limit).map(incidentOf);
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.key ?? null) : null };
}

function incidentOf(row: Row): OpenIncident {
  return {
    key: String(row.key),
    instanceKey: String(row.instance_key),
    processKey: String(row.process_key),
    elementId: row.element_id as string | null,
    code: String(row.code),
    message: String(row.message),
    createdAt: String(row.created_at),
  };
}
