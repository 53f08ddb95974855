import { expect } from "chai";
import { evaluateFeel } from "../../../engine/feel/evaluate-feel.ts";
import { FeelError } from "../../../engine/feel/feel-error.ts";
import { context } from "./feel-context.ts";

const attempt = (expression: string, variables = {}): unknown => {
  try {
    return evaluateFeel(expression, variables, context);
  } catch (cause) {
    if (cause instanceof FeelError) return cause;
    throw cause;
  }
};
const evil = '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$"';

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe("a hostile FEEL expression", () => {
  it("reaches no prototype and no constructor", () => {
    for (const expression of [
      "constructor",
      "__proto__",
      "x.constructor",
      "x.__proto__",
      "x.constructor.constructor",
      '"a".constructor',
      "[1].constructor[1]",
      '{"__proto__": {a: 1}}.a',
      'get value(x, "constructor")',
      'get value(x, "__proto__")',
      "abs.constructor",
      "(function(x) x).constructor",
      "(function(x) x).fn.constructor",
    ]) {
      const found = attempt(expression, { x: {} });
      expect(found === null || found instanceof FeelError, expression).to.equal(true);
    }
  });

  it("pollutes nothing", () => {
    attempt('context put({}, "__proto__", {polluted: true})');
    attempt('context put({}, ["__proto__", "polluted"], true)');
    attempt('context([{key: "__proto__", value: {polluted: true}}])');
    attempt('{"__proto__": {"polluted": true}}');
    attempt("(function(__proto__) 1)({polluted: true})");
    expect("polluted" in {}).to.equal(false);
  });

  it("gives no result with a __proto__ of its own", () => {
    expect(attempt("x", { x: JSON.parse('{"__proto__": 1}') })).to.be.instanceOf(FeelError);
  });

  it("cannot block with a pattern", () => {
    expect(milliseconds(() => expect(attempt(`matches(${evil})`)).to.equal(false))).to.be.below(200);
    expect(milliseconds(() => attempt(`replace(${evil}, "x")`))).to.be.below(200);
    expect(milliseconds(() => attempt(`split(${evil})`))).to.be.below(200);
    expect(attempt('matches("a", "(?=a)")')).to.be.instanceOf(FeelError);
    expect(attempt('matches("a", "(a{1000}){1000}")')).to.be.instanceOf(FeelError);
  });

  it("cannot reach feelin's own patterns or clock through a name without a value", () => {
    for (const expression of [
      `(function(matches) matches(${evil}))()`,
      `(function(x) [context([{key: "matches", value: x}])][matches(${evil})])()`,
      `(function(x) [context put({}, "matches", x)][matches(${evil})])()`,
      `(function(clauseflow_matches) matches(${evil}))()`,
      `[matches][1](${evil})`,
      `{m: matches}.m(${evil})`,
      `(function(x) {matches: x, y: matches(${evil})})()`,
      `(for matches in [null] return matches(${evil}))`,
    ]) {
      expect(
        milliseconds(() => attempt(expression)),
        expression,
      ).to.be.below(200);
    }
    for (const expression of ["now", "today", "[now][1]()", "(function(now) now())()", "sort([now, today], function(a, b) true)"]) {
      expect(attempt(expression), expression).to.be.instanceOf(FeelError);
    }
  });

  it("cannot reach them through the name of a variable either", () => {
    expect(milliseconds(() => attempt(`x matches(${evil})`, { x: 1, "x matches": 2 }))).to.be.below(200);
    expect(attempt("now()", { now: "2020-01-01", clauseflow_now: "2020-01-01" })).to.equal("2026-03-02T09:00:00+08:00");
  });

  it("is refused when nested or long beyond measure", () => {
    expect(attempt(`${"(".repeat(4_000)}1${")".repeat(4_000)}`)).to.be.instanceOf(FeelError);
    expect(attempt(`${"[".repeat(4_000)}${"]".repeat(4_000)}`)).to.be.instanceOf(FeelError);
    expect(attempt(`1${" + 1".repeat(5_000)}`)).to.be.instanceOf(FeelError);
  });

  it("is refused when it calls itself without end", () => {
    expect(attempt("{f: function(x) f(x), g: f(1)}")).not.to.be.a("number");
    expect(attempt("(function(f) f(f))(function(f) f(f))")).to.be.instanceOf(FeelError);
  });

  it("cannot make a result that explodes when written out", () => {
    const doubled = Array.from({ length: 30 }, (_, index) => `a${index + 1}: [a${index}, a${index}]`).join(", ");
    expect(milliseconds(() => expect(attempt(`{a0: 1, ${doubled}}`)).to.be.instanceOf(FeelError))).to.be.below(500);
  });

  it("may loop a million times, but only that", () => {
    expect(attempt("count(for i in 1..1000000 return i)")).to.equal(1_000_000);
  }).timeout(20_000);
});
