import { instant } from "../model/base.ts";
import { object } from "../schema/compound.ts";
import type { RouteTable } from "../schema/route.ts";
import { named } from "../schema/schema.ts";

/** The office's clock beside the real one. */
const demoClock = named("DemoClock", object({ now: instant, realNow: instant }));

export const demoRoutes = {
  "GET /api/demo/clock": { id: "readDemoClock", summary: "The demo office's time.", open: true, answer: { status: 200, json: demoClock } },
  "POST /api/demo/clock": {
    id: "moveDemoClock",
    summary: "Move the demo office's time forward; due timers fire before the answer.",
    body: object({ now: instant }),
    answer: { status: 200, json: demoClock },
  },
} as const satisfies RouteTable;
