import { object } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { named } from "../schema/schema.ts";
import { literal } from "../schema/text.ts";

const readiness = named("Readiness", object({ ready: flag, database: flag, migrations: flag }));

export const healthRoutes = {
  "GET /healthz": {
    id: "health",
    summary: "The process lives.",
    open: true,
    answer: { status: 200, json: object({ status: literal("ok") }) },
  },
  "GET /readyz": {
    id: "readiness",
    summary: "Database and migrations are in order.",
    open: true,
    answer: { status: 200, json: readiness },
    alternatives: { 503: readiness },
  },
  "GET /metrics": {
    id: "metrics",
    summary: "Figures in Prometheus text.",
    open: true,
    answer: { status: 200, media: "text/plain" },
  },
} as const satisfies RouteTable;
