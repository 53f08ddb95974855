import type { CalendarDays } from "../domain/calendar-days.ts";
import type { ExecutorName, StepRunner } from "../ports/executor.ts";
import type { Queries } from "../ports/queries.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { UnitOfWork } from "../ports/unit-of-work.ts";
import type { BlobStore, Keys, LiveUpdates, MovableClock, OfficeClock, RealClock, Secrets } from "../ports/world.ts";
import type { CompiledBundles } from "./compiled-bundles.ts";

/** Everything a use case needs of the world; put together once, in the composition root. */
export type World = {
  readonly unitOfWork: UnitOfWork;
  readonly queries: Queries;
  readonly officeClock: OfficeClock;
  /** The same clock where it can be moved: demo and tests. */
  readonly movableClock: MovableClock | null;
  readonly realClock: RealClock;
  readonly keys: Keys;
  readonly secrets: Secrets;
  readonly blobs: BlobStore;
  readonly steps: StepRunner;
  readonly bundles: CompiledBundles;
  readonly calendars: CalendarCache;
  readonly live: LiveUpdates;
  /** For new instances; an instance stays with the executor it began with. */
  readonly executor: ExecutorName;
  readonly mode: "demo" | "office";
};

/** The working calendar, read once and again after it was changed. */
export type CalendarCache = { read(repositories: Repositories): Promise<CalendarDays>; forget(): void };

export function calendarCache(): CalendarCache {
  let known: CalendarDays | null = null;
  let forgotten = 0;
  return {
    async read(repositories) {
      if (known !== null) return known;
      const before = forgotten;
      const read = await repositories.calendar.read();
      // What was read while the calendar changed must not be kept.
      if (before === forgotten) known = read;
      return read;
    },
    forget() {
      forgotten += 1;
      known = null;
    },
  };
}
