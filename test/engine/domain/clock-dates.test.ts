import { expect } from "chai";
import fc from "fast-check";
import { extendClock, pauseClock, resumeClock, startClock } from "../../../engine/domain/clock-acts.ts";
import { clockDates, redateClock } from "../../../engine/domain/clock-dates.ts";
import type { Clock } from "../../../engine/domain/clock-ledger.ts";
import { dayNumber, dayOfNumber } from "../../../engine/domain/day-number.ts";
import { closingOf, dayOf } from "../../../engine/domain/office-time.ts";
import { clockEnds } from "../../../engine/domain/working-calendar.ts";
import type { ClockUnit } from "../../../engine/model/compiled.ts";
import { officialCalendar as calendar, officeTime } from "./official-calendar.ts";

function started(local: string, budget: number, unit: ClockUnit = "workingDays", warning: number | null = null): Clock {
  const place = { id: "1", matterId: "2", instanceKey: "3", elementId: "Handle", executionId: "e1", name: "办理" };
  return startClock({ ...place, unit, budget, warning, startedAt: officeTime(local) }, calendar);
}

function pausedFrom(clock: Clock, from: string, to: string | null): Clock {
  const act = { reason: "等待鉴定意见", by: "civil-1", approvedBy: "deputy" };
  const paused = pauseClock(clock, { ...act, at: officeTime(from) }, calendar);
  return to === null ? paused : resumeClock(paused, { at: officeTime(to), by: "civil-1" }, calendar);
}

describe("clock dates", () => {
  it("ends with office hours of the last working day", () => {
    expect(started("2026-03-02T09:00", 7).dueAt).to.equal(officeTime("2026-03-11T17:30"));
  });

  it("counts an intake after hours, or on a day off, as received that day", () => {
    expect(started("2026-03-02T23:59", 1).dueAt).to.equal(officeTime("2026-03-03T17:30"));
    expect(started("2026-03-07T12:00", 1).dueAt).to.equal(officeTime("2026-03-09T17:30"));
  });

  it("takes the office's day, not the UTC day", () => {
    // 00:30 on Tuesday in the office is still Monday in UTC
    expect(started("2026-03-03T00:30", 1).dueAt).to.equal(officeTime("2026-03-04T17:30"));
  });

  it("ends a term of no days today, but tomorrow once the office has closed", () => {
    expect(started("2026-03-02T09:00", 0).dueAt).to.equal(officeTime("2026-03-02T17:30"));
    expect(started("2026-03-02T17:30", 0).dueAt).to.equal(officeTime("2026-03-03T17:30"));
    expect(started("2026-03-06T18:00", 0).dueAt).to.equal(officeTime("2026-03-09T17:30"));
  });

  it("runs calendar days through days off (SV-6)", () => {
    expect(started("2026-03-06T10:00", 3, "calendarDays").dueAt).to.equal(officeTime("2026-03-09T17:30"));
    expect(started("2026-12-30T10:00", 3, "calendarDays").provisional).to.equal(false);
  });

  it("runs hours and minutes day and night", () => {
    expect(started("2026-03-06T23:50", 30, "minutes").dueAt).to.equal(officeTime("2026-03-07T00:20"));
    expect(started("2026-03-06T10:00", 48, "hours").dueAt).to.equal(officeTime("2026-03-08T10:00"));
  });

  it("is provisional where a counted day lies past the last official year", () => {
    expect(started("2026-12-30T10:00", 1).provisional).to.equal(false);
    expect(started("2026-12-30T10:00", 2).provisional).to.equal(true);
  });

  it("moves when the notice of a provisional year is entered", () => {
    const clock = started("2026-12-31T10:00", 1);
    const exceptions = { ...calendar.exceptions, "2027-01-02": "makeupWorkday" } as const;
    const noticed = { ...calendar, officialYears: [...calendar.officialYears, 2027], exceptions };

    const redated = redateClock(clock, noticed);

    expect(clock).to.include({ dueAt: officeTime("2027-01-04T17:30"), provisional: true });
    expect(redated).to.include({ dueAt: officeTime("2027-01-01T17:30"), provisional: false });
  });
});

describe("clock warnings", () => {
  for (const [budget, local] of [
    [1, "2026-03-03T00:00"],
    [2, "2026-03-04T00:00"],
    [3, "2026-03-05T00:00"],
    [5, "2026-03-06T00:00"],
    [7, "2026-03-10T00:00"],
    [15, "2026-03-20T00:00"],
  ] as const) {
    it(`warns of ${budget} working days as ${budget < 5 ? "the last day begins" : "two days are left, or 40 % where that is later"}`, () => {
      expect(started("2026-03-02T09:00", budget).warnAt).to.equal(officeTime(local));
    });
  }

  it("warns of a term of no days as its day begins, never before its start", () => {
    expect(started("2026-03-02T09:00", 0).warnAt).to.equal(officeTime("2026-03-02T09:00"));
  });

  it("warns when the diagram's own number of units is left", () => {
    expect(started("2026-03-02T09:00", 7, "workingDays", 3).warnAt).to.equal(officeTime("2026-03-09T00:00"));
    expect(started("2026-03-02T09:00", 3, "workingDays", 0).warnAt).to.equal(officeTime("2026-03-05T17:30"));
    expect(started("2026-03-02T09:00", 3, "workingDays", 9).warnAt).to.equal(officeTime("2026-03-02T09:00"));
    expect(started("2026-03-02T09:00", 30, "minutes", 10).warnAt).to.equal(officeTime("2026-03-02T09:20"));
  });

  it("warns of minutes and hours when 40 % are left", () => {
    expect(started("2026-03-02T09:00", 30, "minutes").warnAt).to.equal(officeTime("2026-03-02T09:18"));
  });
});

describe("clock pauses", () => {
  it("has no end while time stands still", () => {
    expect(pausedFrom(started("2026-03-02T09:00", 3), "2026-03-03T10:00", null)).to.include({ dueAt: null, warnAt: null, state: "paused" });
  });

  it("counts neither the day of pausing nor the day of resuming", () => {
    // received Monday; Tuesday 1; Wednesday to Friday paused; Monday 2; Tuesday 3
    const clock = pausedFrom(started("2026-03-02T09:00", 3), "2026-03-04T10:00", "2026-03-06T11:00");

    expect(clock.dueAt).to.equal(officeTime("2026-03-10T17:30"));
  });

  it("takes one day for a pause of an hour, as it was not whole", () => {
    const clock = pausedFrom(started("2026-03-02T09:00", 3), "2026-03-04T10:00", "2026-03-04T11:00");

    expect(clock.dueAt).to.equal(officeTime("2026-03-06T17:30"));
  });

  it("takes nothing for a pause between closing and midnight", () => {
    const clock = pausedFrom(started("2026-03-02T09:00", 3), "2026-03-03T17:30", "2026-03-03T23:59");

    expect(clock.dueAt).to.equal(officeTime("2026-03-05T17:30"));
  });

  it("takes nothing for a pause over a weekend", () => {
    const clock = pausedFrom(started("2026-03-05T09:00", 2), "2026-03-06T18:00", "2026-03-08T20:00");

    expect(clock.dueAt).to.equal(officeTime("2026-03-09T17:30"));
  });

  it("gives hours and minutes back to the second", () => {
    const clock = pausedFrom(started("2026-03-02T09:00", 30, "minutes"), "2026-03-02T09:10", "2026-03-02T09:15:30");

    expect(clock).to.include({ dueAt: officeTime("2026-03-02T09:35:30"), warnAt: officeTime("2026-03-02T09:23:30") });
  });

  it("never ends earlier for having been paused, nor before it is resumed", () => {
    const instant = fc.integer({ min: 0, max: 60 * 24 * 40 }).map((minutes) => Date.parse("2026-02-01T00:00Z") + minutes * 60_000);
    const units = fc.constantFrom<ClockUnit>("workingDays", "calendarDays", "hours", "minutes");
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 12 }), units, fc.nat(20_000), fc.nat(9_000), (start, budget, unit, after, length) => {
        const local = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 23);
        const clock = started(local(start), budget, unit);
        const from = start + after * 60_000;
        fc.pre(clock.dueAt !== null && new Date(from).toISOString() < clock.dueAt);
        const resumed = pausedFrom(clock, local(from), local(from + length * 60_000));
        expect((resumed.dueAt ?? "") >= (clock.dueAt ?? "")).to.equal(true);
        expect((resumed.dueAt ?? "") > new Date(from + length * 60_000).toISOString()).to.equal(true);
        expect((resumed.warnAt ?? "") <= (resumed.dueAt ?? "")).to.equal(true);
      }),
    );
  });

  it("without pauses ends where the calendar ends", () => {
    const day = fc.integer({ min: dayNumber("2024-01-01"), max: dayNumber("2026-12-31") }).map(dayOfNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (received, budget) => {
        const clock = started(`${received}T10:00`, budget);
        const end = clockEnds(received, budget, calendar);
        expect(clock.dueAt).to.equal(closingOf(end.day, calendar));
        expect(dayOf(clock.dueAt ?? "", calendar)).to.equal(end.day);
        expect(clock.provisional).to.equal(end.provisional);
      }),
    );
  });
});

describe("clock extensions", () => {
  it("counts on from the old end", () => {
    const act = { at: officeTime("2026-03-04T10:00"), reason: "案情复杂", by: "leader-1", approvedBy: "secretary" };
    const clock = extendClock(started("2026-03-02T09:00", 3), { ...act, units: 2 }, calendar);

    expect(clock.dueAt).to.equal(officeTime("2026-03-09T17:30"));
    expect(clockDates(clock, calendar).warnAt).to.equal(officeTime("2026-03-06T00:00"));
  });
});
