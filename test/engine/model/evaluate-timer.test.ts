import { expect } from "chai";
import { evaluateTimer, nextMoment, type TimerMoment } from "../../../engine/model/evaluate-timer.ts";
import { at, calendar, evaluate, faultOf, now, value } from "./evaluating.ts";

const { zone } = calendar;

function due(kind: "date" | "duration" | "cycle", text: string): TimerMoment {
  return evaluateTimer({ kind, value: value(text) }, at({ days: 3 }), { now, zone }, evaluate);
}

describe("timers", () => {
  for (const [text, expected] of [
    ["2026-03-05T09:00:00+08:00", "2026-03-05T01:00:00.000Z"],
    ["2026-03-05T09:00:00Z", "2026-03-05T09:00:00.000Z"],
    ["2026-03-05T09:00", "2026-03-05T01:00:00.000Z"],
    ["2026-03-05", "2026-03-04T16:00:00.000Z"],
    ['=date and time("2026-03-05T09:00:00@Asia/Tokyo")', "2026-03-05T00:00:00.000Z"],
    ["=now()", "2026-03-02T01:00:00.000Z"],
  ] as const)
    it(`the date ${text} is due at ${expected}: without an offset it is local to the calendar's zone`, () => {
      expect(due("date", text)).to.deep.equal({ dueAt: expected, cycle: null });
    });

  for (const [text, expected] of [
    ["PT4H", "2026-03-02T05:00:00.000Z"],
    ["P400D", "2027-04-06T01:00:00.000Z"],
    ["P1M", "2026-04-02T01:00:00.000Z"],
    ['=duration("P" + string(days) + "D")', "2026-03-05T01:00:00.000Z"],
    ["PT0S", "2026-03-02T01:00:00.000Z"],
  ] as const)
    it(`the duration ${text} counts from now to ${expected}`, () => {
      expect(due("duration", text).dueAt).to.equal(expected);
    });

  it("a cycle's next moment counts from the one before, and ends after its last", () => {
    const moments: string[] = [];
    for (
      let moment: TimerMoment | null = due("cycle", "R3/PT1H");
      moment !== null;
      moment = nextMoment(moment, { elementId: "Here", zone })
    )
      moments.push(moment.dueAt);
    expect(moments).to.deep.equal(["2026-03-02T02:00:00.000Z", "2026-03-02T03:00:00.000Z", "2026-03-02T04:00:00.000Z"]);
  });

  it("a cycle without a number goes on for ever", () => {
    const second = nextMoment(due("cycle", "R/P1D"), { elementId: "Here", zone });
    expect(second).to.deep.equal({ dueAt: "2026-03-04T01:00:00.000Z", cycle: { every: "P1D", left: null } });
  });

  for (const [kind, text] of [
    ["date", "T09:00"],
    ["date", "09:00"],
    ["date", "2026-02-30T09:00"],
    ["date", "2026-W10-1T09:00"],
    ["date", "=null"],
    ["duration", "3 days"],
    ["duration", "P"],
    ["duration", "-PT1H"],
    ["duration", "=3"],
    ["cycle", "0 9 * * *"],
    ["cycle", "R0/PT1H"],
    ["cycle", "R3/PT0S"],
    ["cycle", "R/2026-03-02T09:00Z/PT1H"],
  ] as const)
    it(`the ${kind} ${text} is refused`, () => {
      expect(faultOf(() => due(kind, text))).to.equal("TIMER_INVALID at Here");
    });
});
