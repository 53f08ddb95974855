import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly mediaType: string;
  text(): Promise<string>;
  /** Seconds of one request by route and status class. */
  observeRequest(labels: { readonly route: string; readonly status: string }, seconds: number): void;
};

/** Prometheus figures of this process. */
export function processMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "clauseflow_request_seconds",
    help: "Seconds of one request",
    labelNames: ["route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  return {
    mediaType: registry.contentType,
    text: () => registry.metrics(),
    observeRequest: (labels, seconds) => requests.observe(labels, seconds),
  };
}
