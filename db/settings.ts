import type { JsonObject } from "../engine/domain/json.ts";
import type { Settings } from "../engine/ports/repositories.ts";
import type { Row, Sql } from "./sql.ts";

export function settingsOn(sql: Sql): Settings {
  return {
    read: async (name) => {
      const row: Row | undefined = await sql("setting").where({ name }).first("value");
      return row === undefined ? null : (JSON.parse(String(row.value)) as JsonObject);
    },
    write: async (name, value) => {
      await sql("setting")
        .insert({ name, value: JSON.stringify(value) })
        .onConflict("name")
        .merge(["value"]);
    },
  };
}
