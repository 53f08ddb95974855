import { bundleRoutes } from "./routes/bundles.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { clauseRoutes } from "./routes/clauses.ts";
import { clockRoutes } from "./routes/clocks.ts";
import { demoRoutes } from "./routes/demo.ts";
import { healthRoutes } from "./routes/health.ts";
import { instanceRoutes } from "./routes/instances.ts";
import { liveRoutes } from "./routes/live.ts";
import { matterRoutes } from "./routes/matters.ts";
import { noticeRoutes } from "./routes/notices.ts";
import { peopleRoutes } from "./routes/people.ts";
import { publicRoutes } from "./routes/public.ts";
import { sessionRoutes } from "./routes/session.ts";
import { taskRoutes } from "./routes/tasks.ts";
import type { AnswerOf, InputOf } from "./schema/route.ts";

/** Every route of the office API, by method and path. */
export const routes = {
  ...sessionRoutes,
  ...matterRoutes,
  ...taskRoutes,
  ...clockRoutes,
  ...instanceRoutes,
  ...bundleRoutes,
  ...clauseRoutes,
  ...peopleRoutes,
  ...calendarRoutes,
  ...noticeRoutes,
  ...publicRoutes,
  ...liveRoutes,
  ...demoRoutes,
  ...healthRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
/** What a caller hands in, by route name. */
export type Input<R extends RouteName> = InputOf<Routes[R]>;
/** What the route answers. */
export type Answer<R extends RouteName> = AnswerOf<Routes[R]>;
/** The JSON body a route takes. */
export type Body<R extends RouteName> = Input<R> extends { readonly body?: infer B } ? Exclude<B, undefined> : never;
