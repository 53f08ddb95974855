import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { runWorker, type Worker } from "../engine/worker/run-worker.ts";
import { processMetrics } from "./adapters/metrics.ts";
import { type Composed, compose } from "./compose.ts";
import type { Config } from "./config.ts";
import { allHandlers } from "./http/all-handlers.ts";
import { answerClientError } from "./http/answer-client-error.ts";
import { createApp } from "./http/app.ts";
import { demandKind } from "./office-kind.ts";
import { readClauses } from "./seed/read-clauses.ts";
import { seedDemo } from "./seed/seed-demo.ts";

export type Serving = {
  readonly address: string;
  readonly composed: Composed;
  readonly worker: Worker;
  /** Stops taking requests, lets those in hand and the worker's round finish, closes everything. */
  stop(): Promise<void>;
};

export type ServeExtras = {
  readonly checkAnswers?: boolean;
  readonly onFault?: (error: unknown, where: string) => void;
  readonly pollEveryMs?: number;
};

const pollEveryMs = 1_000;
const patienceMs = 10_000;
const sweepEveryMs = 50;

/** Starts one process of the office: pages and API, and the worker beside them. */
export async function serve(
  config: Config,
  { checkAnswers = false, onFault = () => undefined, pollEveryMs: poll = pollEveryMs }: ServeExtras = {},
): Promise<Serving> {
  const composed = await openOffice(config);
  const stopping = new AbortController();
  const worker = runWorker({
    world: composed.world,
    pollEveryMs: poll,
    sleep: (ms) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined),
    onFault: (error) => onFault(error, "worker"),
  });
  const server = createServer(appOf(config, composed, worker, { checkAnswers, onFault }));
  server.on("clientError", answerClientError);
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  await listen(server, config);
  return {
    address: addressOf(server, config),
    composed,
    worker,
    async stop() {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const forced = setTimeout(() => server.closeAllConnections(), patienceMs);
      composed.hub.close();
      // a connection whose request ends only now is kept alive for a next one that nobody will answer
      const swept = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
      await closed;
      clearInterval(swept);
      clearTimeout(forced);
      await worker.stop();
      await composed.close();
    },
  };
}

async function openOffice(config: Config): Promise<Composed> {
  const composed = await compose(config);
  try {
    await composed.world.unitOfWork.read(({ settings }) => demandKind(settings, config.mode));
    if (config.mode === "demo") await seedDemo(composed.world, config);
    return composed;
  } catch (error) {
    await composed.close();
    throw error;
  }
}

function appOf(
  config: Config,
  { world, hub, database }: Composed,
  worker: Worker,
  { checkAnswers, onFault }: Required<Pick<ServeExtras, "checkAnswers" | "onFault">>,
) {
  const metrics = processMetrics();
  const isSecure = config.publicUrl?.startsWith("https:") ?? false;
  const handlers = allHandlers({
    isSecure,
    version: config.version,
    hub,
    metrics,
    ready: async () => {
      const isReady = await database.ready();
      return { database: isReady, migrations: isReady };
    },
    fireDue: () => worker.drain(),
    clauses: readClauses(config.processesFolder),
  });
  return createApp({
    world,
    handlers,
    isSecure,
    checkAnswers,
    pagesFolder: config.pagesFolder,
    version: config.version,
    trustProxy: config.trustProxy,
    metrics,
    hosts: config.mode === "demo" ? ["127.0.0.1", "localhost", "[::1]"] : null,
    onFault: (error, { method, path }) => onFault(error, `${method} ${path}`),
  });
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function addressOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
