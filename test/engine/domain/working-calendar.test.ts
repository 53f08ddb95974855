import { expect } from "chai";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { addDays, dayNumber, dayOfNumber } from "../../../engine/domain/day-number.ts";
import { addWorkingDays, clockEnds, isWorkingDay, kindOfDay, workingDaysBetween } from "../../../engine/domain/working-calendar.ts";
import { officialCalendar as calendar } from "./official-calendar.ts";

const first = dayNumber("2024-01-01");
const last = dayNumber("2026-12-31");
const anyDay = fc.integer({ min: first, max: last + 200 }).map(dayOfNumber);
const anyCount = fc.integer({ min: 0, max: 120 });

describe("working calendar", () => {
  it("agrees with the published calendar on every day of 2024, 2025 and 2026", () => {
    const days = Array.from({ length: last - first + 1 }, (_, i) => dayOfNumber(first + i));

    expect(days.filter((day) => isWorkingDay(day, calendar) !== chineseDays.isWorkday(day))).to.deep.equal([]);
    expect(days.length).to.equal(1096);
  });

  it("tells why a day is on or off", () => {
    expect(kindOfDay("2026-02-28", calendar)).to.equal("makeupWorkday");
    expect(kindOfDay("2026-02-16", calendar)).to.equal("holiday");
    expect(kindOfDay("2026-03-07", calendar)).to.equal("weekend");
    expect(kindOfDay("2026-03-09", calendar)).to.equal("workday");
    expect(kindOfDay("2027-10-01", calendar)).to.equal("fixedHoliday");
  });

  it("lets the office close or open on a day of its own", () => {
    const local = {
      ...calendar,
      exceptions: { ...calendar.exceptions, "2026-03-09": "localDayOff", "2026-03-07": "localWorkday" },
    } as const;

    expect(isWorkingDay("2026-03-09", local)).to.equal(false);
    expect(isWorkingDay("2026-03-07", local)).to.equal(true);
  });

  it("does not count the day of receipt", () => {
    // given Monday 2 March, when 1 working day, then Tuesday
    expect(clockEnds("2026-03-02", 1, calendar)).to.deep.equal({ day: "2026-03-03", provisional: false });
  });

  it("moves the end over a weekend, over the Spring Festival and onto a make-up workday", () => {
    expect(clockEnds("2026-03-06", 1, calendar).day).to.equal("2026-03-09");
    expect(clockEnds("2026-02-13", 1, calendar).day).to.equal("2026-02-14");
    expect(clockEnds("2026-02-14", 1, calendar).day).to.equal("2026-02-24");
  });

  it("counts a receipt on a day off from that day on", () => {
    expect(clockEnds("2026-03-07", 1, calendar).day).to.equal("2026-03-09");
  });

  it("ends a term of no days on the day of receipt, or on the next working day", () => {
    expect(clockEnds("2026-03-02", 0, calendar).day).to.equal("2026-03-02");
    expect(clockEnds("2026-03-07", 0, calendar).day).to.equal("2026-03-09");
  });

  it("calls a term provisional past the last official year, and keeps 1 October off", () => {
    expect(clockEnds("2026-12-31", 1, calendar)).to.deep.equal({ day: "2027-01-04", provisional: true });
    expect(clockEnds("2027-09-30", 1, calendar)).to.deep.equal({ day: "2027-10-04", provisional: true });
    expect(clockEnds("2026-12-30", 1, calendar)).to.deep.equal({ day: "2026-12-31", provisional: false });
  });

  it("refuses what is no day or no number of days", () => {
    for (const day of ["2026-02-30", "2026-2-3", "soon", ""]) expect(() => addWorkingDays(day, 1, calendar)).to.throw(RangeError);
    for (const n of [0.5, Number.NaN, 10_001]) expect(() => addWorkingDays("2026-03-02", n, calendar)).to.throw(RangeError);
    expect(() => clockEnds("2026-03-02", -1, calendar)).to.throw(RangeError);
  });

  it("adds in one go what it adds in two", () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (day, a, b) => {
        const atOnce = addWorkingDays(day, a + b, calendar).day;
        expect(addWorkingDays(addWorkingDays(day, a, calendar).day, b, calendar).day).to.equal(atOnce);
      }),
    );
  });

  it("never ends a later receipt or a longer term earlier", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, fc.nat(20), (day, later, n, more) => {
        const end = addWorkingDays(day, n, calendar).day;
        expect(addWorkingDays(addDays(day, later), n, calendar).day >= end).to.equal(true);
        expect(addWorkingDays(day, n + more, calendar).day >= end).to.equal(true);
      }),
    );
  });

  it("counts between two days what it adds, backwards as well", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 120 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n, calendar).day, calendar)).to.equal(n);
      }),
    );
  });

  it("ends where a patient clerk with the published calendar ends", () => {
    const untilYearEnd = fc.integer({ min: first, max: last - 90 }).map(dayOfNumber);
    fc.assert(
      fc.property(untilYearEnd, fc.integer({ min: 1, max: 40 }), (received, n) => {
        let day = received;
        for (let left = n; left > 0; ) {
          day = addDays(day, 1);
          if (chineseDays.isWorkday(day)) left -= 1;
        }
        expect(clockEnds(received, n, calendar)).to.deep.equal({ day, provisional: false });
      }),
    );
  });
});
