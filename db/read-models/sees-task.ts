import type { TaskKey } from "../../engine/domain/ids.ts";
import type { Sight } from "../../engine/ports/queries.ts";
import type { Sql } from "../sql.ts";
import { taskSeen } from "./task-seen.ts";

export async function seesTask(sql: Sql, sight: Sight, key: TaskKey): Promise<boolean> {
  const seen = taskSeen(sight);
  const rows = await sql.rows(`select 1 from task where task.key = ? and ${seen.text}`, [key, ...seen.bindings]);
  return rows.length > 0;
}
