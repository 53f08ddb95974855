import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { CalendarDays } from "../../engine/domain/calendar-days.ts";
import type { IncidentCode, Step, StepRunner } from "../../engine/ports/executor.ts";
import type { StepInput } from "./run-step.ts";
import type { StepAnswer, StepOrder } from "./step-worker.ts";
import { timeLimit } from "./time-limit.ts";

export type StepPoolOptions = {
  /** Worker threads; default 2. */
  readonly threads?: number;
  /** Milliseconds that one step may run; default 1,000. */
  readonly limitMs?: number;
  /** Mebibytes of heap that one thread may hold; default 512. */
  readonly memoryMb?: number;
};

export type StepPool = StepRunner & {
  /** Waits for the steps under way. */
  close(): Promise<void>;
};

/**
 * Runs steps in worker threads: a diagram or expression that runs on and on, or eats the memory, becomes an incident, its thread is ended and replaced,
 * and the server goes on.
 */
export function stepPool({ threads = 2, limitMs = 1000, memoryMb = 512 }: StepPoolOptions = {}): StepPool {
  const pool = new Piscina<StepOrder, StepAnswer>({
    filename: workerFile(),
    name: "advanceInWorker",
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const calendarIds = new WeakMap<CalendarDays, number>();
  let calendars = 0;
  const idOf = (calendar: CalendarDays) => {
    const id = calendarIds.get(calendar) ?? ++calendars;
    calendarIds.set(calendar, id);
    return id;
  };
  const run = (order: StepOrder) => limited(pool, order, limitMs);
  return {
    async advance({ compiled, calendar, ...input }: StepInput): Promise<Step> {
      const begunAt = new BigInt64Array(new SharedArrayBuffer(8));
      const order = { ...input, hash: compiled.hash, calendarId: idOf(calendar), sent: null, begunAt };
      const answer = await run(order);
      if (answer.kind !== "sendAgain") return answer;
      const again = await run({ ...order, sent: { compiled, calendar } });
      if (again.kind === "sendAgain") throw new Error(`A worker did not keep the diagram ${compiled.hash}`);
      return again;
    },
    close: () => pool.close(),
  };
}

async function limited(pool: Piscina<StepOrder, StepAnswer>, order: StepOrder, limitMs: number): Promise<StepAnswer> {
  const limit = timeLimit(order.begunAt, limitMs);
  try {
    return await pool.run(order, { signal: limit.signal });
  } catch (error) {
    if (limit.signal.aborted) return incident("TIME_LIMIT", `The step ran longer than ${limitMs} ms`);
    if (isOutOfMemory(error)) return incident("ENGINE_FAULT", "The step needed more memory than a step may have");
    throw error;
  } finally {
    limit.clear();
  }
}

function incident(code: IncidentCode, message: string): Step {
  return { kind: "incident", elementId: null, code, message };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Beside this file, compiled or not, as this one is. */
function workerFile(): string {
  return fileURLToPath(new URL(`./step-worker${extname(import.meta.url)}`, import.meta.url));
}
