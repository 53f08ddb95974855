import type { ClauseRegistry } from "../../contract/types.ts";
import type { Handlers } from "../handlers.ts";

export function clauseHandlers({ clauses }: { readonly clauses: ClauseRegistry }): Handlers<"GET /api/clauses"> {
  return { "GET /api/clauses": async () => ({ json: clauses }) };
}
