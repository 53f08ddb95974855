import { expect } from "chai";
import fc from "fast-check";
import type { JsonObject } from "../../../engine/domain/json.ts";
import { evaluateFeel } from "../../../engine/feel/evaluate-feel.ts";
import { FeelError } from "../../../engine/feel/feel-error.ts";
import { context } from "./feel-context.ts";

const value = (expression: string, variables: JsonObject = {}) => evaluateFeel(expression, variables, context);
const refusal = (expression: string, variables: JsonObject = {}) => {
  try {
    return `no refusal, but ${JSON.stringify(value(expression, variables))}`;
  } catch (cause) {
    if (cause instanceof FeelError) return cause.message;
    throw cause;
  }
};

describe("FEEL over plain variables", () => {
  it("reads variables, paths and lists", () => {
    expect(value('route.days > 3 and kind = "dispute"', { route: { days: 4 }, kind: "dispute" })).to.equal(true);
    expect(value("items[item > 1]", { items: [1, 2, 3] })).to.deep.equal([2, 3]);
    expect(value("rows[days > 3]", { rows: [{ days: 1 }, { days: 5 }] })).to.deep.equal([{ days: 5 }]);
    expect(value("for i in [1, 2] return i * k", { k: 2 })).to.deep.equal([2, 4]);
    expect(value("{a: 1, b: a + 1}")).to.deep.equal({ a: 1, b: 2 });
  });

  it("reads Chinese names, rare characters, names with spaces and with operators", () => {
    expect(value("承办期限 + 1", { 承办期限: 3 })).to.equal(4);
    expect(value("𠮷 + 1", { 𠮷: 1 })).to.equal(2);
    expect(value("承办 期限 + 1", { "承办 期限": 3 })).to.equal(4);
    expect(value("a-b", { "a-b": 3 })).to.equal(3);
    expect(value("a-b", { a: 5, b: 2 })).to.equal(3);
    expect(value('事项.来源 = "窗口"', { 事项: { 来源: "窗口" } })).to.equal(true);
  });

  it("gives the same value whatever was evaluated before with other variables", () => {
    expect(value("x - y", { x: 3, y: 1 })).to.equal(2);
    expect(value("x - y", { "x - y": 7 })).to.equal(7);
    expect(value("x - y", { x: 3, y: 1 })).to.equal(2);
    expect(value("count", { count: 3 })).to.equal(3);
    expect(value("count(l)", { l: [1] })).to.equal(1);
    expect(value("x", { x: 1 })).to.equal(1);
    expect(value("x")).to.equal(null);
  });

  it("looks up a unit by an id that holds a hyphen", () => {
    const org = { parentOf: { "office-land": "town" } };
    expect(value("get value(org.parentOf, matter.unit)", { org, matter: { unit: "office-land" } })).to.equal("town");
    expect(value('"office-head@" + matter.unit', { matter: { unit: "office-land" } })).to.equal("office-head@office-land");
  });

  it("makes null of a missing variable, and leaves the judgement to the caller", () => {
    for (const expression of ["x", "x.y", "x > 5", "x = 5", "not(x)", "x and true"]) expect(value(expression)).to.equal(null);
    for (const expression of ["x != 5", "not(x = 5)", "x.y.z = 5", "5 = x", "x = y", '承办 = "a"'])
      expect(value(expression), expression).to.equal(null);
    expect(value("x = 1 or y = 2", { y: 2 })).to.equal(true);
    expect(value("x = 1 and y = 2", { y: 3 })).to.equal(false);
  });

  it("lets a variable be asked for with null, and a known null be compared as FEEL does", () => {
    expect(value("x = null")).to.equal(true);
    expect(value("x != null")).to.equal(false);
    expect(value("x = 5", { x: null })).to.equal(false);
    expect(value("a-b = 5", { "a - b": 5 })).to.equal(true);
    expect(value('rows[kind != "a"]', { rows: [{ kind: "a" }, { kind: "b" }] })).to.deep.equal([{ kind: "b" }]);
    expect(value('some r in rows satisfies r.kind = "b"', { rows: [{ kind: "a" }, { kind: "b" }] })).to.equal(true);
  });

  it("lets a condition guard itself against null although both sides are evaluated", () => {
    expect(value("x != null and x + 1 > 3")).to.equal(false);
    expect(value('x != null and date(x) > date("2026-01-01")')).to.equal(false);
  });

  it("refuses a calculation with a missing variable where its null would be the answer", () => {
    expect(refusal("x + 1")).to.match(/Can't add/);
  });

  it("refuses what feelin turns into null: two types in a calculation, unusable arguments, unknown functions", () => {
    expect(refusal('if 1 + "a" > 2 then 1 else 2')).to.match(/Can't add/);
    expect(refusal('date("31.12.2026") = null')).to.match(/not a valid date/);
    expect(refusal("modulo(5, 0)")).to.match(/modulo/);
    expect(refusal("if unknown(1) then 1 else 2")).to.equal('there is no function "unknown"');
    expect(refusal("during(1, [1..2])")).to.equal('there is no function "during"');
  });

  it('refuses to order values of two types (feelin calls "abc" <= 5 true)', () => {
    expect(refusal('"abc" <= 5')).to.equal("a string cannot be compared with a number");
    expect(refusal("days > 3", { days: "4" })).to.equal("a string cannot be compared with a number");
    expect(refusal("days in [1..5]", { days: "3" })).to.match(/cannot be compared/);
    expect(refusal("days in (> 5, < 2)", { days: "3" })).to.match(/cannot be compared/);
    expect(refusal("days between 1 and 5", { days: "3" })).to.match(/cannot be compared/);
    expect(refusal('rows[days > "a"]', { rows: [{ days: 1 }] })).to.match(/cannot be compared/);
    expect(refusal("today() < day", { day: "2026-03-01" })).to.equal("a date cannot be compared with a string");
    expect(value("today() > date(day)", { day: "2026-03-01" })).to.equal(true);
  });

  it("gives numbers with the 15 digits that decimals and binary numbers share", () => {
    expect(value("0.1 + 0.2")).to.equal(0.3);
    expect(value("9007199254740991")).to.equal(9007199254740991);
    expect(Object.is(value("-0"), 0)).to.equal(true);
    expect(refusal("10 ** 400")).to.match(/finite/);
  });

  it("gives dates, times and durations as ISO strings", () => {
    expect(value('date("2026-01-31") + duration("P1M")')).to.equal("2026-02-28");
    expect(value('date and time("2026-03-02T09:00:00@Asia/Shanghai")')).to.equal("2026-03-02T09:00:00+08:00");
    expect(value('date and time("2026-03-02T09:00:00Z")')).to.equal("2026-03-02T09:00:00Z");
    expect(value('[duration("P1DT3H"), time("10:00:00")]')).to.deep.equal(["P1DT3H", "10:00:00"]);
  });

  it("refuses functions, ranges and texts that cannot be stored as a result", () => {
    for (const expression of ["abs", "[1..5]", "function(x) x", "{f: function(x) x}", '"\\u0000"', '"\\uD800"']) {
      expect(refusal(expression), expression).not.to.match(/^no refusal/);
    }
  });

  it("keeps the faults of one evaluation out of the next", () => {
    expect(refusal("a + b", { a: 1, b: "x" })).to.match(/Can't add/);
    expect(value("a + b", { a: 1, b: 2 })).to.equal(3);
  });

  it("is deterministic and never throws anything but FeelError, whatever the text", () => {
    const word = fc.constantFrom(
      "x",
      "now()",
      "1",
      '"a"',
      "+",
      "-",
      "(",
      ")",
      "[",
      "]",
      "if",
      "then",
      "else",
      "for",
      "in",
      "return",
      "{",
      "}",
      ":",
      ",",
      "..",
      ">",
      "=",
      ".",
      "not",
      "matches",
      "function",
      "date",
      "?",
      "null",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
        ),
        (expression) => {
          const variables = { x: 1 };
          expect(outcome(expression, variables)).to.deep.equal(outcome(expression, variables));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function outcome(expression: string, variables: JsonObject): unknown {
  try {
    return value(expression, variables);
  } catch (cause) {
    if (cause instanceof FeelError) return cause.message;
    throw cause;
  }
}
