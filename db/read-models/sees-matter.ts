import type { MatterId } from "../../engine/domain/ids.ts";
import type { Sight } from "../../engine/ports/queries.ts";
import type { Sql } from "../sql.ts";
import { waysToMatters } from "./matters-in-sight.ts";

/** By the very ways the ledger is made of. */
export async function seesMatter(sql: Sql, sight: Sight, id: MatterId): Promise<boolean> {
  const ways = waysToMatters(sight).map((way) => {
    const onMatter = way.from !== "matter" && way.where.text.includes("matter.") ? ` join matter on matter.id = ${way.id}` : "";
    return {
      text: `exists (select 1 from ${way.from}${onMatter} where ${way.where.text} and ${way.id} = ?)`,
      bindings: [...way.where.bindings, id],
    };
  });
  const text = `select 1 where ${ways.map((way) => way.text).join(" or ")}`;
  const rows = await sql.rows(
    text,
    ways.flatMap((way) => way.bindings),
  );
  return rows.length > 0;
}
