import { expect } from "chai";
import { extendClock, pauseClock, resumeClock, startClock } from "../../../engine/domain/clock-acts.ts";
import { explainClock } from "../../../engine/domain/explain-clock.ts";
import type { ClockUnit } from "../../../engine/model/compiled.ts";
import { officialCalendar as calendar, officeTime } from "./official-calendar.ts";

const act = { reason: "等待鉴定意见", by: "civil-1", approvedBy: "deputy" };

function started(local: string, budget: number, unit: ClockUnit = "workingDays") {
  const place = { id: "1", matterId: "2", instanceKey: "3", elementId: "Handle", executionId: "e1", name: "办理" };
  return startClock({ ...place, unit, budget, warning: null, startedAt: officeTime(local) }, calendar);
}

describe("why a clock is due", () => {
  it("lists every day with its number, or why it does not count", () => {
    const { days, dueAt } = explainClock(started("2026-02-12T10:00", 3), calendar);

    expect(days.map(({ day, counted, reason }) => `${day} ${counted ?? "-"} ${reason}`)).to.deep.equal([
      "2026-02-12 - receipt",
      "2026-02-13 1 workday",
      "2026-02-14 2 makeupWorkday",
      "2026-02-15 - holiday",
      "2026-02-16 - holiday",
      "2026-02-17 - holiday",
      "2026-02-18 - holiday",
      "2026-02-19 - holiday",
      "2026-02-20 - holiday",
      "2026-02-21 - holiday",
      "2026-02-22 - holiday",
      "2026-02-23 - holiday",
      "2026-02-24 3 workday",
    ]);
    expect(dueAt).to.equal(officeTime("2026-02-24T17:30"));
  });

  it("marks paused days and days on an extension", () => {
    const paused = pauseClock(started("2026-03-02T10:00", 1), { ...act, at: officeTime("2026-03-03T09:00") }, calendar);
    const resumed = resumeClock(paused, { at: officeTime("2026-03-04T09:00"), by: "civil-1" }, calendar);
    const extended = extendClock(resumed, { ...act, at: officeTime("2026-03-04T10:00"), units: 1 }, calendar);

    const { days, extendedBy, entries } = explainClock(extended, calendar);

    expect(days.map(({ day, counted, reason, extension }) => [day, counted, reason, extension])).to.deep.equal([
      ["2026-03-02", null, "receipt", false],
      ["2026-03-03", null, "paused", false],
      ["2026-03-04", null, "paused", false],
      ["2026-03-05", 1, "workday", false],
      ["2026-03-06", 2, "workday", true],
    ]);
    expect(extendedBy).to.equal(1);
    expect(entries.map(({ kind }) => kind)).to.deep.equal(["paused", "resumed", "extended"]);
  });

  it("stops listing at an open pause, as nobody knows what follows", () => {
    const paused = pauseClock(started("2026-03-02T10:00", 5), { ...act, at: officeTime("2026-03-04T09:00") }, calendar);

    const { days, dueAt } = explainClock(paused, calendar);

    expect(days.at(-1)).to.include({ day: "2026-03-04", reason: "paused" });
    expect(dueAt).to.equal(null);
  });

  it("marks days past the last official year", () => {
    const { days } = explainClock(started("2026-12-31T10:00", 1), calendar);

    expect(days.map(({ day, reason, provisional }) => [day, reason, provisional])).to.deep.equal([
      ["2026-12-31", "receipt", false],
      ["2027-01-01", "fixedHoliday", true],
      ["2027-01-02", "weekend", true],
      ["2027-01-03", "weekend", true],
      ["2027-01-04", "workday", true],
    ]);
  });

  it("lists the stretches of a clock of minutes", () => {
    const paused = pauseClock(started("2026-03-02T10:00", 30, "minutes"), { ...act, at: officeTime("2026-03-02T10:10") }, calendar);
    const resumed = resumeClock(paused, { at: officeTime("2026-03-02T11:00"), by: "civil-1" }, calendar);

    expect(explainClock(paused, calendar).spans.at(-1)).to.deep.equal({ from: officeTime("2026-03-02T10:10"), to: null, reason: "paused" });
    expect(explainClock(resumed, calendar).spans).to.deep.equal([
      { from: officeTime("2026-03-02T10:00"), to: officeTime("2026-03-02T10:10"), reason: "running" },
      { from: officeTime("2026-03-02T10:10"), to: officeTime("2026-03-02T11:00"), reason: "paused" },
      { from: officeTime("2026-03-02T11:00"), to: officeTime("2026-03-02T11:20"), reason: "running" },
    ]);
  });
});
