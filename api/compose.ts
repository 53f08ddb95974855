import path from "node:path";
import { type Database, openDatabase } from "../db/open.ts";
import type { MovableClock } from "../engine/ports/world.ts";
import { compiledBundles } from "../engine/usecases/compiled-bundles.ts";
import { calendarCache, type World } from "../engine/usecases/world.ts";
import { movableClock, realClock } from "./adapters/clocks.ts";
import { lockDatabase } from "./adapters/database-lock.ts";
import { fileBlobs } from "./adapters/file-blobs.ts";
import { readKeyFile } from "./adapters/key-file.ts";
import { secretsUnder } from "./adapters/secrets.ts";
import { snowflakeKeys } from "./adapters/snowflake-keys.ts";
import { type StepPool, stepPool } from "./adapters/step-pool.ts";
import type { Config } from "./config.ts";
import { type LiveHub, liveHub } from "./http/middleware/live-hub.ts";

export type Composed = {
  readonly world: World;
  readonly database: Database;
  readonly hub: LiveHub;
  close(): Promise<void>;
};

/** Puts the office together from its parts; the database is migrated and open afterwards. */
export async function compose(config: Config): Promise<Composed> {
  const unlock = isSqlite(config) ? lockDatabase(path.resolve(config.databaseUrl.slice("sqlite:".length))) : () => undefined;
  try {
    const { close, ...composed } = await composeUnlocked(config);
    return { ...composed, close: () => close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

function isSqlite({ databaseUrl }: Config): boolean {
  return databaseUrl.startsWith("sqlite:");
}

async function composeUnlocked(config: Config): Promise<Composed> {
  const database = await openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    if (isSqlite(config)) await database.unitOfWork.transact(({ timers }) => timers.releaseAll());
    return await composeOn(database, config);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function composeOn(database: Database, config: Config): Promise<Composed> {
  const officeKey = readKeyFile(config.keyFile, { createIfMissing: config.mode === "demo" });
  const demoClock: MovableClock | null = config.mode === "demo" ? movableClock(realClock) : null;
  if (demoClock !== null) await database.unitOfWork.read(({ settings }) => demoClock.restore(settings));
  const pool: StepPool = stepPool();
  const hub = liveHub();
  const world: World = {
    unitOfWork: database.unitOfWork,
    queries: database.queries,
    officeClock: demoClock ?? realClock,
    movableClock: demoClock,
    realClock,
    keys: snowflakeKeys({ clock: realClock, node: 0 }),
    secrets: secretsUnder(officeKey),
    blobs: fileBlobs(config.blobFolder),
    steps: pool,
    bundles: compiledBundles(),
    calendars: calendarCache(),
    live: hub,
    executor: config.executor,
    mode: config.mode,
  };
  return {
    world,
    database,
    hub,
    async close() {
      hub.close();
      await pool.close();
      await database.close();
    },
  };
}
