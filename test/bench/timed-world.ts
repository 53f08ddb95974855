import type { Repositories } from "../../engine/ports/repositories.ts";
import type { UnitOfWork } from "../../engine/ports/unit-of-work.ts";
import type { World } from "../../engine/usecases/world.ts";

/** Milliseconds spent so far in the executor (the way to its thread and back included), and in the database. */
export type Spent = { core: number; sql: number };

/** The same world with a watch on two of its parts. */
export function timedWorld(world: World, spent: Spent): Pick<World, "unitOfWork" | "steps"> {
  const { unitOfWork, steps } = world;
  return {
    steps: { advance: (input) => timed(spent, "core", () => steps.advance(input)) },
    unitOfWork: {
      transact: (work) => around(spent, (inner) => unitOfWork.transact((repositories) => inner(() => work(watched(repositories, spent))))),
      read: (work) =>
        around(spent, (inner) => unitOfWork.read((repositories, queries) => inner(() => work(watched(repositories, spent), queries)))),
    } satisfies UnitOfWork,
  };
}

async function timed<T>(spent: Spent, part: keyof Spent, run: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    return await run();
  } finally {
    spent[part] += performance.now() - from;
  }
}

/** What a transaction takes beside the work in it is the database's: begin, commit, the wait for its turn. */
async function around<T>(spent: Spent, run: (inner: (work: () => Promise<T>) => Promise<T>) => Promise<T>): Promise<T> {
  const from = performance.now();
  let inside = 0;
  try {
    return await run(async (work) => {
      const begun = performance.now();
      try {
        return await work();
      } finally {
        inside += performance.now() - begun;
      }
    });
  } finally {
    spent.sql += performance.now() - from - inside;
  }
}

function watched(repositories: Repositories, spent: Spent): Repositories {
  const entries = Object.entries(repositories).map(([name, repository]) => [
    name,
    new Proxy(repository, { get: (target, method) => watch(target, method, spent) }),
  ]);
  return Object.fromEntries(entries) as Repositories;
}

function watch(target: object, method: string | symbol, spent: Spent): unknown {
  const found: unknown = Reflect.get(target, method);
  if (typeof found !== "function") return found;
  return (...given: unknown[]) => timed(spent, "sql", async () => found.apply(target, given));
}
