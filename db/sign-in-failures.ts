import type { People } from "../engine/ports/repositories.ts";
import type { Sql } from "./sql.ts";

export function signInFailuresOn(sql: Sql): Pick<People, "recentFailures" | "recordFailure" | "clearFailures"> {
  return {
    recentFailures: async (account, since) => {
      const [row] = await sql.rows("select count(*) as failures from sign_in_failure where account = ? and at >= ?", [account, since]);
      return Number(row?.failures ?? 0);
    },
    recordFailure: async (account, at) => {
      await sql("sign_in_failure").insert({ account, at });
    },
    clearFailures: async (account) => {
      await sql("sign_in_failure").where({ account }).delete();
    },
  };
}
