import { expect } from "chai";
import { movableClock, realClock } from "../../../api/adapters/clocks.ts";
import type { JsonObject } from "../../../engine/domain/json.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Settings } from "../../../engine/ports/repositories.ts";

function settingsInMemory(): Settings {
  const stored = new Map<string, JsonObject>();
  return {
    read: async (name) => stored.get(name) ?? null,
    write: async (name, value) => {
      stored.set(name, value);
    },
  };
}

function realTime(start: string) {
  let at = Date.parse(start);
  return { clock: { now: () => new Date(at).toISOString() }, pass: (ms: number) => (at += ms) };
}

describe("clocks", () => {
  it("tells real time in UTC with milliseconds", () => {
    expect(realClock.now()).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("moves the office ahead, and time goes on from there", async () => {
    const real = realTime("2026-03-02T01:00:00.000Z");
    const [office, settings] = [movableClock(real.clock), settingsInMemory()];

    await office.store(settings, "2026-03-10T09:31:00.000Z");
    await office.restore(settings);
    real.pass(1500);

    expect(office.now()).to.equal("2026-03-10T09:31:01.500Z");
  });

  it("does not move before the transaction that stores it has committed", async () => {
    const real = realTime("2026-03-02T01:00:00.000Z");
    const office = movableClock(real.clock);

    await office.store(settingsInMemory(), "2026-03-10T09:31:00.000Z");

    expect(office.now()).to.equal("2026-03-02T01:00:00.000Z");
  });

  it("keeps its lead over a restart, and adds to it", async () => {
    const real = realTime("2026-03-02T01:00:00.000Z");
    const settings = settingsInMemory();
    await movableClock(real.clock).store(settings, "2026-03-03T01:00:00.000Z");
    const restarted = movableClock(real.clock);
    await restarted.restore(settings);
    await restarted.store(settings, "2026-03-05T01:00:00.000Z");
    await restarted.restore(settings);

    expect(restarted.now()).to.equal("2026-03-05T01:00:00.000Z");
  });

  it("never goes back", async () => {
    const office = movableClock(realTime("2026-03-02T01:00:00.000Z").clock);

    for (const to of ["2026-03-02T00:59:59.999Z", "yesterday"]) {
      try {
        await office.store(settingsInMemory(), to);
        expect.fail("was moved");
      } catch (error) {
        expect(error instanceof Refusal && error.code).to.equal("CLOCK_BACKWARDS");
      }
    }
  });
});
