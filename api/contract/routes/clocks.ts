import { reasonText } from "../model/act.ts";
import { key } from "../model/base.ts";
import { clock } from "../model/clock.ts";
import { object } from "../schema/compound.ts";
import { whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";

const params = { id: key } as const;
const answer = { status: 200, json: clock } as const;

export const clockRoutes = {
  "GET /api/clocks/{id}": { id: "explainClock", summary: "A clock with the reason for its end, day by day.", params, answer },
  "POST /api/clocks/{id}/pause": {
    id: "pauseClock",
    summary: "Time stands still; whoever does it approves it.",
    params,
    body: object({ reason: reasonText }),
    answer,
  },
  "POST /api/clocks/{id}/resume": { id: "resumeClock", summary: "Time goes on.", params, answer },
  "POST /api/clocks/{id}/extend": {
    id: "extendClock",
    summary: "Add units of the clock's own unit; whoever does it approves it.",
    params,
    body: object({ units: whole({ min: 1, max: 10_000 }), reason: reasonText }),
    answer,
  },
} as const satisfies RouteTable;
