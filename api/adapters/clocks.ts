import { Refusal } from "../../engine/domain/refusal.ts";
import type { Settings } from "../../engine/ports/repositories.ts";
import type { OfficeClock, RealClock } from "../../engine/ports/world.ts";

/** The machine's time. */
export const realClock: RealClock = { now: () => new Date().toISOString() };

/** The demo office's clock: real time plus what it was moved ahead by. It only goes forward. */
export type MovableClock = OfficeClock & {
  /** Takes the stored lead up, at start. */
  restore(settings: Settings): Promise<void>;
  /** Stores the lead with everything else its transaction writes. Call `restore` after the commit: until then nobody sees the new time. */
  store(settings: Settings, to: string): Promise<void>;
};

const name = "officeClock";

export function movableClock(real: RealClock): MovableClock {
  let aheadMs = 0;
  const nowMs = () => Date.parse(real.now()) + aheadMs;
  return {
    now: () => new Date(nowMs()).toISOString(),
    async restore(settings) {
      const stored = (await settings.read(name))?.aheadMs;
      if (typeof stored === "number") aheadMs = stored;
    },
    async store(settings, to) {
      const byMs = Date.parse(to) - nowMs();
      if (!(byMs >= 0)) throw new Refusal("CLOCK_BACKWARDS", { now: new Date(nowMs()).toISOString(), to });
      await settings.write(name, { aheadMs: aheadMs + byMs });
    },
  };
}
