import { clauseRegistry } from "../model/clause.ts";
import type { RouteTable } from "../schema/route.ts";

export const clauseRoutes = {
  "GET /api/clauses": {
    id: "readClauses",
    summary: "The clause registry: what a diagram's elements can carry.",
    answer: { status: 200, json: clauseRegistry },
  },
} as const satisfies RouteTable;
