import { expect } from "chai";
import { extendClock, hasRunOut, pauseClock, resumeClock, startClock, stopClock } from "../../../engine/domain/clock-acts.ts";
import type { Clock } from "../../../engine/domain/clock-ledger.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { officialCalendar as calendar, officeTime } from "./official-calendar.ts";

const start = {
  id: "1",
  matterId: "2",
  instanceKey: "3",
  elementId: "Handle",
  executionId: "e1",
  name: "办理",
  unit: "workingDays",
  budget: 3,
  warning: null,
  startedAt: officeTime("2026-03-02T09:00"),
} as const;
const opened = startClock(start, calendar);
const end = officeTime("2026-03-05T17:30");
const before = officeTime("2026-03-04T10:00");
const act = { at: before, reason: "等待当事人", by: "civil-1", approvedBy: "deputy" };

function refusalOf(deed: () => Clock): Refusal {
  try {
    deed();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("clock acts", () => {
  it("opens running, with its dates", () => {
    expect(opened).to.include({ state: "running", dueAt: end, stoppedAt: null, revision: 0 });
  });

  it("refuses to open with a budget that is no number of its units", () => {
    for (const budget of [-1, 0.5, Number.NaN, 10_001]) expect(() => startClock({ ...start, budget }, calendar)).to.throw(RangeError);
    expect(() => startClock({ ...start, warning: -1 }, calendar)).to.throw(RangeError);
    expect(startClock({ ...start, unit: "hours", budget: 0.5 }, calendar).dueAt).to.equal(officeTime("2026-03-02T09:30"));
  });

  it("keeps reason and approver of every pause", () => {
    expect(pauseClock(opened, act, calendar).entries).to.deep.equal([{ kind: "paused", ...act }]);
  });

  it("does not pause without a reason", () => {
    expect(refusalOf(() => pauseClock(opened, { ...act, reason: " " }, calendar)).code).to.equal("REASON_REQUIRED");
  });

  it("pauses only what runs", () => {
    const paused = pauseClock(opened, act, calendar);

    expect(refusalOf(() => pauseClock(paused, act, calendar)).code).to.equal("CLOCK_NOT_RUNNING");
    expect(refusalOf(() => pauseClock(stopClock(opened, { at: before }), act, calendar)).code).to.equal("CLOCK_NOT_RUNNING");
  });

  it("does not pause what has run out", () => {
    const refusal = refusalOf(() => pauseClock(opened, { ...act, at: end }, calendar));

    expect(refusal.code).to.equal("CLOCK_NOT_RUNNING");
    expect(refusal.details.state).to.equal("runOut");
  });

  it("resumes only what is paused", () => {
    expect(refusalOf(() => resumeClock(opened, { at: before, by: "civil-1" }, calendar)).code).to.equal("CLOCK_NOT_PAUSED");
  });

  it("extends before the end, running or paused", () => {
    const paused = pauseClock(opened, act, calendar);

    expect(extendClock(opened, { ...act, units: 1 }, calendar).dueAt).to.equal(officeTime("2026-03-06T17:30"));
    expect(extendClock(paused, { ...act, units: 1 }, calendar)).to.include({ state: "paused", dueAt: null });
  });

  it("does not extend once the end has come (LC-4)", () => {
    expect(refusalOf(() => extendClock(opened, { ...act, at: end, units: 1 }, calendar)).code).to.equal("EXTENSION_NOT_ALLOWED");
  });

  it("does not extend by nothing, a part, or without a reason", () => {
    for (const units of [0, -1, 1.5]) {
      expect(refusalOf(() => extendClock(opened, { ...act, units }, calendar)).code).to.equal("EXTENSION_NOT_ALLOWED");
    }
    expect(refusalOf(() => extendClock(opened, { ...act, units: 1, reason: "" }, calendar)).code).to.equal("REASON_REQUIRED");
  });

  it("stops once, and keeps the end it had", () => {
    const stopped = stopClock(opened, { at: before });

    expect(stopped).to.include({ state: "stopped", stoppedAt: before, dueAt: end });
    expect(refusalOf(() => stopClock(stopped, { at: before })).code).to.equal("CLOCK_NOT_RUNNING");
  });

  it("has run out at the closing of its last day, not before", () => {
    expect(hasRunOut(opened, officeTime("2026-03-05T17:29:59.999"))).to.equal(false);
    expect(hasRunOut(opened, end)).to.equal(true);
  });
});
