import { expect } from "chai";
import type { JsonObject } from "../../../engine/domain/json.ts";
import { evaluateFeel } from "../../../engine/feel/evaluate-feel.ts";
import { FeelError } from "../../../engine/feel/feel-error.ts";
import { context } from "./feel-context.ts";

const value = (expression: string, variables: JsonObject = {}) => evaluateFeel(expression, variables, context);

describe("the office's functions in FEEL", () => {
  it("tells the moment of the step in the office's zone, not the machine's", () => {
    expect(value("now()")).to.equal("2026-03-02T09:00:00+08:00");
    expect(value("today()")).to.equal("2026-03-02");
    expect(evaluateFeel("today()", {}, { ...context, now: "2026-03-01T16:30:00Z" })).to.equal("2026-03-02");
    expect(value('now() - duration("PT9H")')).to.equal("2026-03-02T00:00:00+08:00");
  });

  it("counts working days, holidays and make-up workdays known", () => {
    expect(value('working days after(date("2026-04-03"), 1)')).to.equal("2026-04-07");
    expect(value('working days after("2026-05-08", 1)')).to.equal("2026-05-09");
    expect(value("working days after(today(), 0)")).to.equal("2026-03-02");
    expect(value('working days between(date("2026-04-03"), date("2026-04-08"))')).to.equal(2);
    expect(value('[is working day(date("2026-04-06")), is working day(date("2026-05-09"))]')).to.deep.equal([false, true]);
    expect(value("working days after(date: today(), n: 3)")).to.equal("2026-03-05");
  });

  it("takes the day of a moment in the office's zone", () => {
    expect(value('working days after(date and time("2026-03-01T17:00:00Z"), 1)')).to.equal("2026-03-03");
    expect(value("working days after(received, 1)", { received: "2026-03-02T23:59:00+08:00" })).to.equal("2026-03-03");
  });

  it("passes null on and refuses what is no date or no number of days", () => {
    expect(value("working days after(x, 3)")).to.equal(null);
    expect(value("is working day(x)")).to.equal(null);
    for (const expression of [
      "working days after(3, 3)",
      "working days after(today(), 1.5)",
      "working days after(today(), 1000000)",
      'working days between(date("0001-01-01"), date("9999-01-01"))',
    ]) {
      expect(() => value(expression), expression).to.throw(FeelError);
    }
  });

  it("matches, replaces and splits as FEEL does", () => {
    expect(value('matches("河村12号", "^[\\p{Han}]+\\d+号$")')).to.equal(true);
    expect(value('matches("ABC", "b", "i")')).to.equal(true);
    expect(value('replace("abc", "(b)", "[$1$0]")')).to.equal("a[bb]c");
    expect(value('split("a;b;;", ";")')).to.deep.equal(["a", "b", "", ""]);
    expect(value('matches(x, "a")')).to.equal(null);
    expect(() => value('matches(5, "a")')).to.throw(FeelError);
    expect(() => value('matches("a", "(")')).to.throw(FeelError);
  });
});
