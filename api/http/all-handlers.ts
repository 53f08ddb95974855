import type { Metrics } from "../adapters/metrics.ts";
import type { ClauseRegistry } from "../contract/types.ts";
import type { AllHandlers } from "./handlers.ts";
import type { LiveHub } from "./middleware/live-hub.ts";
import { bundleHandlers } from "./routes/bundles.ts";
import { calendarHandlers } from "./routes/calendar.ts";
import { clauseHandlers } from "./routes/clauses.ts";
import { clockHandlers } from "./routes/clocks.ts";
import { demoHandlers, type FireDue } from "./routes/demo.ts";
import { erasureHandlers } from "./routes/erasures.ts";
import { healthHandlers } from "./routes/health.ts";
import { importHandlers } from "./routes/import.ts";
import { instanceHandlers } from "./routes/instances.ts";
import { liveHandlers } from "./routes/live.ts";
import { matterHandlers } from "./routes/matters.ts";
import { noticeHandlers } from "./routes/notices.ts";
import { peopleHandlers } from "./routes/people.ts";
import { publicHandlers } from "./routes/public.ts";
import { sessionHandlers } from "./routes/session.ts";
import { taskHandlers } from "./routes/tasks.ts";
import { unitHandlers } from "./routes/units.ts";

export type HandlerParts = {
  readonly isSecure: boolean;
  readonly version: string;
  readonly hub: LiveHub;
  readonly metrics: Metrics;
  readonly ready: () => Promise<{ readonly database: boolean; readonly migrations: boolean }>;
  readonly fireDue: FireDue;
  readonly clauses: ClauseRegistry;
};

/** Every route's handler; the compiler misses none. */
export function allHandlers(parts: HandlerParts): AllHandlers {
  return {
    ...sessionHandlers(parts),
    ...matterHandlers,
    ...taskHandlers,
    ...clockHandlers,
    ...instanceHandlers,
    ...bundleHandlers,
    ...peopleHandlers,
    ...importHandlers,
    ...erasureHandlers,
    ...unitHandlers,
    ...calendarHandlers,
    ...clauseHandlers(parts),
    ...noticeHandlers,
    ...publicHandlers(parts),
    ...liveHandlers(parts.hub),
    ...demoHandlers(parts.fireDue),
    ...healthHandlers(parts),
  };
}
