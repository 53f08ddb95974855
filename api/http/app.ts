import express, { type ErrorRequestHandler, type Express } from "express";
import { Refusal } from "../../engine/domain/refusal.ts";
import type { Metrics } from "../adapters/metrics.ts";
import { openApi } from "../contract/openapi.ts";
import { type RouteName, routes } from "../contract/routes.ts";
import type { Route } from "../contract/schema/route.ts";
import type { AllHandlers, Handler } from "./handlers.ts";
import { measureRequests } from "./middleware/measure-requests.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { serveDocs } from "./pages/docs.ts";
import { servePages } from "./pages/pages.ts";
import { problemOf } from "./problem.ts";
import { type ServeOptions, serveRoute } from "./serve-route.ts";

export type AppOptions = ServeOptions & {
  readonly handlers: AllHandlers;
  /** Folder of the built web application; null: the API alone. */
  readonly pagesFolder: string | null;
  readonly version: string;
  readonly trustProxy: boolean;
  readonly metrics: Metrics;
  /** Hosts a request may name; null: any. The demo listens for its own machine only. */
  readonly hosts: readonly string[] | null;
  /** Told of every error that is not a refusal. */
  readonly onFault: (error: unknown, request: { readonly method: string; readonly path: string }) => void;
};

/** The whole HTTP face of the office, in the order a request meets it. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  if (options.trustProxy) app.set("trust proxy", 1);
  app.use(measureRequests(options.metrics));
  app.use(securityHeaders(options));
  app.use((request, _response, next) => {
    if (options.hosts !== null && !options.hosts.includes(hostName(request.get("Host"))))
      throw new Refusal("NOT_ALLOWED", { cause: "host" });
    next();
  });
  const document = openApi({ version: options.version });
  app.get("/api/openapi.json", (_request, response) => void response.json(document));
  serveDocs(app);
  for (const [name, route] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    const [method = "", path = ""] = name.split(" ");
    const handler = options.handlers[name as RouteName] as Handler<RouteName>;
    const serve = serveRoute(name as RouteName, route, handler, options);
    app[method.toLowerCase() as "get" | "post" | "put" | "delete"](path.replaceAll(/\{(\w+)\}/g, ":$1"), serve);
  }
  app.use(["/api", "/v2"], () => {
    throw new Refusal("NOT_FOUND");
  });
  if (options.pagesFolder !== null) servePages(app, options.pagesFolder);
  app.use(() => {
    throw new Refusal("NOT_FOUND");
  });
  app.use(answerProblem(options));
  return app;
}

function answerProblem({ onFault }: AppOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(asRefusal(error));
    if (problem.status >= 500) onFault(error, { method: request.method, path: request.path });
    const wait = problem.status === 503 ? 1 : problem.details.retryAfterSeconds;
    if (typeof wait === "number") response.setHeader("Retry-After", String(wait));
    response.setHeader("Cache-Control", "no-store");
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
}

/** Express's own refusals (a path that does not decode) and a body that breaks off are the client's doing. */
function asRefusal(error: unknown): unknown {
  if (error instanceof URIError || hasProperty(error, "status", 400)) return new Refusal("INVALID_REQUEST", { cause: "url" });
  return hasProperty(error, "code", "ECONNRESET") ? new Refusal("INVALID_REQUEST", { cause: "brokenOff" }) : error;
}

function hasProperty(error: unknown, name: string, value: unknown): boolean {
  return typeof error === "object" && error !== null && (error as Readonly<Record<string, unknown>>)[name] === value;
}

function hostName(header: string | undefined): string {
  return (header ?? "").replace(/:\d+$/, "");
}
