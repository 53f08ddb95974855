import path from "node:path";
import { fileURLToPath } from "node:url";
import { directRunner } from "../../api/adapters/direct-runner.ts";
import { secretsUnder } from "../../api/adapters/secrets.ts";
import { snowflakeKeys } from "../../api/adapters/snowflake-keys.ts";
import { demoPeople, demoUnits } from "../../api/seed/demo-office.ts";
import { readBundles } from "../../api/seed/read-bundles.ts";
import { seedCalendar } from "../../api/seed/seed-calendar.ts";
import type { BundleContent } from "../../engine/domain/bundle.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { installBundle } from "../../engine/usecases/bundles/install-bundle.ts";
import { compiledBundles } from "../../engine/usecases/compiled-bundles.ts";
import { calendarCache, type World } from "../../engine/usecases/world.ts";
import { openMemoryStore } from "./memory-store.ts";

/** The demo office in memory, with the shipped processes published and a clock that stands where it is put. */
export type ScenarioOffice = { readonly world: World; setClock(to: string): void };

const bundles = compiledBundles();

export async function openScenarioOffice(
  executor: ExecutorName,
  at: string,
  published: ReadonlyMap<string, BundleContent> = shippedBundles(),
): Promise<ScenarioOffice> {
  let now = new Date(at).toISOString();
  const clock = { now: () => now };
  const { unitOfWork, queries } = openMemoryStore();
  const world: World = {
    unitOfWork,
    queries,
    officeClock: clock,
    movableClock: null,
    realClock: clock,
    keys: snowflakeKeys({ clock, node: 0 }),
    secrets: secretsUnder(new Uint8Array(32).fill(7)),
    blobs: { put: async () => Promise.reject(new Error("no blobs here")), get: async () => Promise.reject(new Error("no blobs here")) },
    steps: directRunner,
    bundles,
    calendars: calendarCache(),
    live: { changed: () => undefined },
    executor,
    mode: "demo",
  };
  await seed(world, published);
  return {
    world,
    setClock(to) {
      now = new Date(to).toISOString();
    },
  };
}

async function seed(world: World, published: ReadonlyMap<string, BundleContent>): Promise<void> {
  await world.unitOfWork.transact(async (repositories) => {
    for (const unit of demoUnits) await repositories.people.insertUnit(unit);
    for (const { account, name, posts } of demoPeople) {
      const person = {
        id: account,
        account,
        name,
        phone: null,
        email: null,
        disabledAt: null,
        mustChangePassword: false,
        posts,
        revision: 1,
      };
      await repositories.people.insert(person, "no sign-in here");
    }
    await seedCalendar(repositories);
  });
  for (const [key, content] of published) await installBundle(world, { key, content });
}

/** The folder `processes/`, also when the tests run compiled from `dist/`. */
export function processesFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.join(here.includes(`${path.sep}dist${path.sep}`) ? path.join(here, "../../..") : path.join(here, "../.."), "processes");
}

let shipped: ReadonlyMap<string, BundleContent> | null = null;

export function shippedBundles(): ReadonlyMap<string, BundleContent> {
  shipped ??= readBundles(processesFolder());
  return shipped;
}
