import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../api/config.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";

export type ServerProcessOptions = { readonly port: number; readonly databaseFile: string; readonly executor: ExecutorName };

/** The server as a process of its own, that can be killed as a power cut would. */
export type ServerProcess = {
  readonly address: string;
  /** Milliseconds from the start until it was ready. */
  readonly readyAfterMs: number;
  /** SIGKILL: nothing is finished, nothing is written. */
  kill(): Promise<void>;
};

/** Starts the server as it stands beside the caller, built or not, and waits until it is ready. */
export async function startServerProcess({ port, databaseFile, executor }: ServerProcessOptions): Promise<ServerProcess> {
  const began = performance.now();
  const child = spawnServer({ port, databaseFile, executor });
  const errors: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await isReady(address))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server left: ${errors.join("")}`);
    if (performance.now() - began > 60_000) throw new Error(`the server is not ready after a minute: ${errors.join("")}`);
    await sleep(20);
  }
  return {
    address,
    readyAfterMs: performance.now() - began,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Starts the server and kills it so many milliseconds later, ready or not. */
export async function killedWhileStarting(options: ServerProcessOptions, afterMs: number): Promise<void> {
  const child = spawnServer(options);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await sleep(afterMs);
  child.kill("SIGKILL");
  await gone;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function spawnServer({ port, databaseFile, executor }: ServerProcessOptions): ChildProcess {
  const isBuilt = import.meta.filename.endsWith(".js");
  const root = projectRoot();
  const script = isBuilt ? [path.join(root, "dist", "api", "main.js")] : ["--import", "tsx", path.join(root, "api", "main.ts")];
  return spawn(process.execPath, script, {
    cwd: root,
    env: {
      ...process.env,
      CLAUSEFLOW_MODE: "demo",
      CLAUSEFLOW_EXECUTOR: executor,
      PORT: String(port),
      DATABASE_URL: `sqlite:${databaseFile}`,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
