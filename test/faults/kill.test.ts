import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { type Database, openDatabase } from "../../db/open.ts";
import { type Client, signedIn } from "../support/http-client.ts";
import {
  freePort,
  killedWhileStarting,
  type ServerProcess,
  type ServerProcessOptions,
  startServerProcess,
} from "../support/server-process.ts";
import { checkOffice } from "./check-office.ts";
import { clerk } from "./clerk.ts";
import { emptyJournal } from "./journal.ts";
import { publishRoundTrip } from "./round-trip-process.ts";

const kills = Number(process.env.CLAUSEFLOW_KILLS ?? 8);
const clerks = 10;

describe(`a server that is killed ${kills} times while ${clerks} clients work`, () => {
  let folder = "";
  let server: ServerProcess | null = null;
  let database: Database | null = null;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "clauseflow-kill-"));
  });
  after(async () => {
    await server?.kill();
    await database?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("has lost nothing that it acknowledged, doubled nothing, and left nothing half done", async () => {
    const options: ServerProcessOptions = { port: await freePort(), databaseFile: path.join(folder, "office.db"), executor: "bpmn-engine" };
    server = await startServerProcess(options);
    const { address } = server;
    const designer = await signedIn(address, "process-admin");
    await publishRoundTrip(designer);
    designer.close();
    const clients: (Client & { close(): void })[] = [];
    for (let n = 0; n < clerks; n++) clients.push(await signedIn(address, "responder-1"));
    const journal = emptyJournal();
    let isOver = false;
    let isPaused = false;
    const working = clients.map((client) => clerk(client, journal, { isOver: () => isOver, isPaused: () => isPaused }));
    const readyAfter: number[] = [];
    let instances = 0;
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(200 + Math.random() * 1_300);
      await server.kill();
      if (kill % 4 === 0) await killedWhileStarting(options, 300 + Math.random() * 1_500);
      // Both executors take part: an instance goes on with the one it began with.
      server = await startServerProcess({ ...options, executor: kill % 2 === 0 ? "bpmn-engine" : "token" });
      readyAfter.push(server.readyAfterMs);
      database ??= await openDatabase(`sqlite:${options.databaseFile}`, { readers: 1 });
      if (kills <= 20 || kill % 10 === 0) instances = await checkOffice(database.unitOfWork, journal);
    }
    isPaused = true;
    await sleep(500);
    await timersFired(database, 20_000);
    isOver = true;
    await Promise.all(working);
    for (const client of clients) client.close();
    if (database === null) throw new Error("no kill, no check");
    instances = await checkOffice(database.unitOfWork, journal);
    const { registered, completed, unknown, refused, odd } = journal;
    process.stdout.write(
      `      ${kills} kills: ${instances} instances, ${registered.size} registrations and ${completed.size} completions acknowledged, ` +
        `${unknown} acts cut off, ${refused} lost races; ready again after ${median(readyAfter).toFixed(0)} ms (median)\n`,
    );
    expect(odd).to.deep.equal([]);
    expect(registered.size).to.be.above(0);
    expect(completed.size).to.be.above(0);
  }).timeout(120_000 + kills * 15_000);
});

/** Timers that became due while the server was away fire after it is back; none is left behind. */
async function timersFired(database: Database | null, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const due = await database?.unitOfWork.read(({ timers }) => timers.nextDue());
    if (due === null) return;
    if (Date.now() > until) throw new Error(`a timer due at ${due} has not fired`);
    await sleep(100);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
