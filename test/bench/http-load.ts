import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Answer } from "../../api/contract/types.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { type Client, signedIn } from "../support/http-client.ts";
import { freePort, startServerProcess } from "../support/server-process.ts";
import { type Figures, measured } from "./measure.ts";
import { processKey, publishTwoTasks } from "./two-task-process.ts";

type Closable = Client & { close(): void };
export type Load = { readonly clients: number; readonly registered: Figures; readonly completed: Figures };

/**
 * A server of its own on SQLite (FULL), and so many clients with one request in hand each: they register matters, then complete every task that is open, twice.
 * The reading of the inbox in between is not measured.
 */
export async function httpLoad(
  executor: ExecutorName,
  loads: readonly { readonly clients: number; readonly instances: number }[],
): Promise<readonly Load[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "clauseflow-bench-"));
  const server = await startServerProcess({ port: await freePort(), databaseFile: path.join(folder, "office.db"), executor });
  const clients: Closable[] = [];
  try {
    const designer = await signedIn(server.address, "process-admin");
    await publishTwoTasks(designer);
    designer.close();
    for (let n = Math.max(...loads.map((load) => load.clients)); n > 0; n--) clients.push(await signedIn(server.address, "responder-1"));
    await round(clients.slice(0, 4), 30);
    const measuredLoads: Load[] = [];
    for (const load of loads) measuredLoads.push(await round(clients.slice(0, load.clients), load.instances));
    return measuredLoads;
  } finally {
    for (const client of clients) client.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function round(clients: readonly Closable[], instances: number): Promise<Load> {
  const of = (worker: number): Closable => clients[worker] as Closable;
  const registered = await measured(
    Array.from({ length: instances }, (_, n) => n),
    clients.length,
    async (_, worker) => {
      const reply = await of(worker).call("POST /api/matters", { body: { process: processKey, title: "测量", data: {} } });
      if (reply.status !== 201) throw new Error(reply.text);
    },
  );
  const halves: Figures[] = [];
  for (const element of ["First", "Second"]) halves.push(await completeAll(clients, await openTasks(of(0), element)));
  return { clients: clients.length, registered, completed: together(halves) };
}

async function completeAll(clients: readonly Closable[], keys: readonly string[]): Promise<Figures> {
  return measured(keys, clients.length, async (key, worker) => {
    const reply = await (clients[worker] as Closable).call("POST /api/tasks/{key}/complete", { params: { key }, body: { variables: {} } });
    if (reply.status !== 200) throw new Error(reply.text);
  });
}

async function openTasks(client: Client, elementId: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { view: "todo", process: processKey, limit: 100, ...(cursor === undefined ? {} : { cursor }) } as const;
    const page: Answer<"GET /api/tasks"> = (await client.call("GET /api/tasks", { query })).json;
    keys.push(...page.items.filter((item) => item.elementId === elementId).map((item) => item.key));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return keys;
}

function together(halves: readonly Figures[]): Figures {
  const count = halves.reduce((sum, half) => sum + half.count, 0);
  const seconds = halves.reduce((sum, half) => sum + half.count / half.perSecond, 0);
  const mean = (of: (half: Figures) => number) => halves.reduce((sum, half) => sum + of(half), 0) / halves.length;
  return { count, perSecond: count / seconds, p50: mean(({ p50 }) => p50), p99: Math.max(...halves.map(({ p99 }) => p99)) };
}
