import { fireDueTimers } from "../usecases/fire-due-timers.ts";
import type { World } from "../usecases/world.ts";

export type WorkerOptions = {
  readonly world: World;
  /** Resolves after so long, or earlier when `stop` is called. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly pollEveryMs: number;
  /** Told of a fault; the loop goes on. */
  readonly onFault: (error: unknown) => void;
};

export type Worker = {
  /** Fires everything that is due now, also what becomes due by it. */
  drain(): Promise<void>;
  /** Lets the round in hand finish, then ends. */
  stop(): Promise<void>;
};

/** The loop that fires what is due. Any number of them may run: a timer is claimed before it is fired. */
export function runWorker({ world, sleep, pollEveryMs, onFault }: WorkerOptions): Worker {
  let isStopping = false;
  let round: Promise<void> = Promise.resolve();
  // Rounds follow each other: the poll and a drain from outside never overlap.
  const drain = () => {
    round = round.catch(() => undefined).then(() => drainOnce(world));
    return round;
  };
  const loop = (async () => {
    while (!isStopping) {
      await drain().catch(onFault);
      if (!isStopping) await sleep(pollEveryMs);
    }
  })();
  return {
    drain,
    async stop() {
      isStopping = true;
      await loop;
    },
  };
}

/** A diagram whose timers are due again at once is not let run away with the worker. */
const mostRounds = 200;

async function drainOnce(world: World): Promise<void> {
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    if ((await fireDueTimers(world)) === 0) return;
  }
}
