import type { RequestHandler } from "express";
import type { Metrics } from "../../adapters/metrics.ts";

/** Seconds of every request by route (as the contract writes it, never with its values) and status class. */
export function measureRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.on("finish", () => {
      const route = request.route as { readonly path?: unknown } | undefined;
      const path = typeof route?.path === "string" ? route.path : "other";
      metrics.observeRequest(
        { route: `${request.method} ${path}`, status: `${Math.floor(response.statusCode / 100)}xx` },
        Number(process.hrtime.bigint() - began) / 1e9,
      );
    });
    next();
  };
}
