import type { i18n } from "i18next";
import { createBrowserRouter } from "react-router";
import { Loading } from "./common/page-state.tsx";
import { lazyPage } from "./i18n/lazy-page.ts";
import { AppLayout } from "./layout/app-layout.tsx";
import { NotFoundPage } from "./layout/not-found-page.tsx";
import { RouteFailure } from "./layout/route-failure.tsx";
import { ProfilePage } from "./session/profile-page.tsx";
import { RequireSession } from "./session/require-session.tsx";
import { SignInPage } from "./session/sign-in-page.tsx";

export type Router = ReturnType<typeof createRouter>;

/** Every page of the application. A page in a folder of its own exports `page: LazyPage` from its `page.ts`. */
export function createRouter(instance: i18n) {
  return createBrowserRouter([
    { path: "/sign-in", Component: SignInPage, errorElement: <RouteFailure /> },
    {
      path: "/public",
      lazy: lazyPage(instance, () => import("./public/page.ts")),
      HydrateFallback: Loading,
      errorElement: <RouteFailure />,
    },
    {
      path: "/public/help",
      lazy: lazyPage(instance, () => import("./help/citizen-page.ts")),
      HydrateFallback: Loading,
      errorElement: <RouteFailure />,
    },
    {
      Component: RequireSession,
      errorElement: <RouteFailure />,
      HydrateFallback: Loading,
      children: [
        {
          Component: AppLayout,
          children: [
            {
              errorElement: <RouteFailure />,
              children: [
                { index: true, lazy: lazyPage(instance, () => import("./inbox/page.ts")) },
                { path: "tasks/:key", lazy: lazyPage(instance, () => import("./task/page.ts")) },
                { path: "register", lazy: lazyPage(instance, () => import("./register/page.ts")) },
                { path: "matters", lazy: lazyPage(instance, () => import("./ledger/page.ts")) },
                { path: "matters/:id", lazy: lazyPage(instance, () => import("./matter/page.ts")) },
                { path: "replay", lazy: lazyPage(instance, () => import("./replay/finder.ts")) },
                { path: "replay/:instanceKey", lazy: lazyPage(instance, () => import("./replay/page.ts")) },
                { path: "replay/matter/:id", lazy: lazyPage(instance, () => import("./replay/matter-replay.ts")) },
                { path: "processes", lazy: lazyPage(instance, () => import("./modeler/list-page.ts")) },
                { path: "processes/:key", lazy: lazyPage(instance, () => import("./modeler/process-page.ts")) },
                { path: "processes/:key/draft", lazy: lazyPage(instance, () => import("./modeler/draft-page.ts")) },
                { path: "processes/:key/compare", lazy: lazyPage(instance, () => import("./modeler/compare-page.ts")) },
                { path: "help", lazy: lazyPage(instance, () => import("./help/page.ts")) },
                { path: "admin", lazy: lazyPage(instance, () => import("./admin/people-page.ts")) },
                { path: "admin/units", lazy: lazyPage(instance, () => import("./admin/units-page.ts")) },
                { path: "admin/import", lazy: lazyPage(instance, () => import("./admin/import-page.ts")) },
                { path: "admin/calendar", lazy: lazyPage(instance, () => import("./admin/calendar-page.ts")) },
                { path: "admin/erasure", lazy: lazyPage(instance, () => import("./admin/erasure-page.ts")) },
                { path: "profile", Component: ProfilePage },
                { path: "*", Component: NotFoundPage },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
