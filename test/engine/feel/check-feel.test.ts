import { expect } from "chai";
import { checkFeel, checkUnaryTests } from "../../../engine/feel/check-feel.ts";

describe("checking FEEL without evaluating it", () => {
  it("lets pass what can be evaluated, whatever variables there will be", () => {
    for (const expression of [
      "a.b > 3",
      "承办 期限 + 1",
      "if x then y else z",
      "for i in 1..1000000000 return i",
      "{f: function(x) x, y: f(1)}.y",
      "some r in rows satisfies r.n > 3",
      "working days after(today(), 3)",
      "sort(l, function(a, b) a < b)",
      "matter.now",
      "x // note",
    ]) {
      expect(checkFeel(expression), expression).to.equal(null);
    }
  });

  it("names the place where an expression breaks off or goes wrong", () => {
    expect(checkFeel("1 +")?.message).to.equal("something is missing at character 4");
    expect(checkFeel("1) + (2")?.message).to.equal('")" is not expected at character 2');
    for (const expression of ["", " ", "=", "a ==", "if x then", "{a:}", '"open'])
      expect(checkFeel(expression), expression).not.to.equal(null);
  });

  it("refuses unknown functions, and the office's functions as values or names", () => {
    expect(checkFeel("foo(1)")?.message).to.equal('there is no function "foo"');
    for (const expression of ["now", "[matches]", "function(now) now", "for split in [1] return 1", "{today: 1}"]) {
      expect(checkFeel(expression), expression).not.to.equal(null);
    }
  });

  it("checks decision cells by their own grammar", () => {
    for (const cell of ["-", "> 5", '"a", "b"', "not(1, 2)", "[1..3]", "? > 3", "null", "-5"])
      expect(checkUnaryTests(cell), cell).to.equal(null);
    for (const cell of ["", ">", "foo(?)", "not(", '"a" "b"']) expect(checkUnaryTests(cell), cell).not.to.equal(null);
  });
});
