import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readConfig } from "../../api/config.ts";
import { type ServeExtras, type Serving, serve } from "../../api/serve.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { type Client, httpClient, signedIn } from "./http-client.ts";

/** The demo office as it is served, on a port and a database of its own; every answer is held to the contract. */
export type TestServer = Serving & {
  /** Whatever was not a refusal: a test that leaves one behind has found a bug. */
  readonly faults: { readonly where: string; readonly error: unknown }[];
  readonly nobody: Client;
  /** Where attached files lie. */
  readonly blobFolder: string;
  /** Signs in once an account. */
  as(account: string): Promise<Client>;
  /** The server goes away, its database stays; gives what brings it back at the same address. */
  goDown(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
};

export type TestServerOptions = {
  readonly executor?: ExecutorName;
  /** The worker polls so often; a demo clock that is moved fires at once anyway. */
  readonly pollEveryMs?: number;
  /** Every answer is held to the contract; not where time is measured. */
  readonly checkAnswers?: boolean;
};

export async function startTestServer({
  executor = "token",
  pollEveryMs = 200,
  checkAnswers = true,
}: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "clauseflow-serving-"));
  const configured = readConfig({
    PORT: "0",
    CLAUSEFLOW_MODE: "demo",
    CLAUSEFLOW_EXECUTOR: executor,
    DATABASE_URL: `sqlite:${path.join(folder, "office.db")}`,
  });
  // CLAUSEFLOW_PAGES: pages built elsewhere than in dist
  const config = { ...configured, pagesFolder: process.env.CLAUSEFLOW_PAGES ?? configured.pagesFolder };
  const faults: { readonly where: string; readonly error: unknown }[] = [];
  const extras: ServeExtras = { checkAnswers, pollEveryMs, onFault: (error, where) => faults.push({ where, error }) };
  let serving = await serve(config, extras);
  const { address } = serving;
  const nobody = httpClient(address);
  const clients = new Map<string, Promise<Client & { close(): void }>>();
  return {
    ...serving,
    faults,
    nobody,
    blobFolder: config.blobFolder,
    as(account) {
      const known = clients.get(account) ?? signedIn(address, account);
      clients.set(account, known);
      return known;
    },
    async goDown() {
      await serving.stop();
      return async () => {
        serving = await serve({ ...config, port: Number(new URL(address).port) }, extras);
      };
    },
    async stop() {
      nobody.close();
      for (const client of clients.values()) (await client).close();
      await serving.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A server for the tests of the block it is called in. */
export function freshServer(options: TestServerOptions = {}): () => TestServer {
  let server: TestServer | null = null;
  before(async function () {
    this.timeout(30_000);
    server = await startTestServer(options);
  });
  after(async () => {
    await server?.stop();
    server = null;
  });
  return () => {
    if (server === null) throw new Error("there is a server only inside a test");
    return server;
  };
}
