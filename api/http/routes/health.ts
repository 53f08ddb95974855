import type { Metrics } from "../../adapters/metrics.ts";
import type { Handlers } from "../handlers.ts";

export type Health = {
  readonly ready: () => Promise<{ readonly database: boolean; readonly migrations: boolean }>;
  readonly metrics: Metrics;
};

export function healthHandlers({ ready, metrics }: Health): Handlers<"GET /healthz" | "GET /readyz" | "GET /metrics"> {
  return {
    "GET /healthz": async () => ({ json: { status: "ok" } }),
    "GET /readyz": async () => {
      const state = await ready();
      const isReady = state.database && state.migrations;
      return { json: { ready: isReady, ...state }, status: isReady ? 200 : 503 };
    },
    "GET /metrics": async () => ({ bytes: await metrics.text(), mediaType: metrics.mediaType }),
  };
}
