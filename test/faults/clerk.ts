import { setTimeout as sleep } from "node:timers/promises";
import type { Client, Reply } from "../support/http-client.ts";
import type { Journal } from "./journal.ts";
import { processKey } from "./round-trip-process.ts";

export type Work = { readonly isOver: () => boolean; readonly isPaused: () => boolean };

/** Somebody at a counter who registers and completes without pause, and tries again when the server is away. */
export async function clerk(client: Client, journal: Journal, { isOver, isPaused }: Work): Promise<void> {
  while (!isOver()) {
    if (isPaused()) {
      await sleep(10);
      continue;
    }
    try {
      await act(client, journal);
    } catch {
      // The server went away, with or without having done what it was asked.
      journal.unknown += 1;
      await sleep(250);
    }
  }
}

async function act(client: Client, journal: Journal): Promise<void> {
  const inbox = await client.call("GET /api/tasks", { query: { view: "todo", process: processKey, limit: 50 } });
  if (!expected(inbox, journal)) return;
  const { items } = inbox.json;
  if (items.length < 20) await register(client, journal);
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) return;
  const reply = await client.call("POST /api/tasks/{key}/complete", { params: { key: item.key }, body: { variables: {} } });
  if (reply.status === 200) journal.completed.add(item.key);
  else expected(reply, journal);
}

async function register(client: Client, journal: Journal): Promise<void> {
  const reply = await client.call("POST /api/matters", { body: { process: processKey, title: "断电演练", data: {} } });
  if (reply.status === 201) journal.registered.add(reply.json.instanceKey);
  else expected(reply, journal);
}

/** 409: somebody else was faster. Everything else that is no success is noted. */
function expected(reply: Reply, journal: Journal): boolean {
  if (reply.status === 409) journal.refused += 1;
  else if (reply.status >= 400) journal.odd.push(`${reply.status} ${reply.text.slice(0, 200)}`);
  return reply.status < 400;
}
