import type { ExecutorName } from "../../engine/ports/executor.ts";
import { completeTask } from "../../engine/usecases/complete-task.ts";
import { actorOf } from "../../engine/usecases/session/whose-session.ts";
import type { Client } from "../support/http-client.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { median } from "./measure.ts";
import { type Spent, timedWorld } from "./timed-world.ts";
import { processKey, publishTwoTasks } from "./two-task-process.ts";

/** Medians of one completion over HTTP, in milliseconds: `sql` with the reads of session and answer, `http` what is left beside core, SQL and use case. */
export type Split = {
  readonly total: number;
  readonly core: number;
  readonly sql: number;
  readonly usecase: number;
  readonly http: number;
};

type Took = Spent & { readonly total: number };

/** One client, one request in hand, client and server in one process; every other instance goes straight to the use case. */
export async function stepSplit(executor: ExecutorName, rounds: number): Promise<Split> {
  const server = await startTestServer({ executor, checkAnswers: false, pollEveryMs: 60_000 });
  try {
    await publishTwoTasks(await server.as("process-admin"));
    const client = await server.as("responder-1");
    const spent: Spent = { core: 0, sql: 0 };
    Object.assign(server.composed.world, timedWorld(server.composed.world, spent));
    await walk(server, client, spent, 20);
    return await walk(server, client, spent, rounds);
  } finally {
    await server.stop();
  }
}

async function walk(server: TestServer, client: Client, spent: Spent, rounds: number): Promise<Split> {
  const { world } = server.composed;
  const actor = actorOf(await world.unitOfWork.read(({ people }) => people.get("responder-1")));
  const overHttp: Took[] = [];
  const inside: Took[] = [];
  for (let round = 0; round < rounds; round++) {
    const matter = await client.call("POST /api/matters", { body: { process: processKey, title: "测量", data: {} } });
    for (let step = 0; step < 2; step++) {
      const taskKey = await openTask(server, matter.json.instanceKey);
      const direct = () => completeTask(world, { actor, taskKey, variables: {}, language: "zh-CN" });
      const asked = () => client.call("POST /api/tasks/{key}/complete", { params: { key: taskKey }, body: { variables: {} } });
      if (round % 2 === 0) overHttp.push(await tookBy(spent, asked));
      else inside.push(await tookBy(spent, direct));
    }
  }
  const [total, core, sql] = [overHttp.map((one) => one.total), overHttp.map((one) => one.core), overHttp.map((one) => one.sql)].map(
    median,
  );
  const usecase = median(inside.map((one) => one.total - one.core - one.sql));
  return { total: total ?? 0, core: core ?? 0, sql: sql ?? 0, usecase, http: (total ?? 0) - (core ?? 0) - (sql ?? 0) - usecase };
}

async function openTask({ composed }: TestServer, instanceKey: string): Promise<string> {
  const [task] = await composed.world.unitOfWork.read(({ tasks }) => tasks.listOpen(instanceKey));
  if (task === undefined) throw new Error(`no task is open in ${instanceKey}`);
  return task.key;
}

async function tookBy(spent: Spent, work: () => Promise<unknown>): Promise<Took> {
  spent.core = 0;
  spent.sql = 0;
  const from = performance.now();
  await work();
  return { total: performance.now() - from, ...spent };
}
