import type { RouteTable } from "../schema/route.ts";

/**
 * Server-sent events. `event: ready` once connected; `event: changed` with `{"matterId": key | null}` after a commit that touched a list of
 * mine: the page reads again what it shows. A comment line every 20 s keeps the line open. There is no replay of missed events: after a
 * reconnect the page reads again.
 */
export const liveRoutes = {
  "GET /api/live": {
    id: "live",
    summary: "Tells which lists changed, as server-sent events: `ready` when connected, then `changed` with {matterId}.",
    answer: { status: 200, media: "text/event-stream" },
  },
} as const satisfies RouteTable;

/** The data of a `changed` event. */
export type LiveChange = { readonly matterId: string | null };
