import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../../engine/domain/canonical-json.ts";
import type { Json } from "../../../engine/domain/json.ts";

describe("canonical JSON (RFC 8785)", () => {
  it("writes numbers, texts and literals as the standard's sample", () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };

    expect(canonicalJson(value)).to.equal(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("orders names by their UTF-16 units, as the standard's sample", () => {
    const value = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, ö: 7 };

    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).to.deep.equal([2, 4, 6, 7, 1, 5, 3]);
  });

  it("refuses what is no JSON", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, [undefined]]) {
      expect(() => canonicalJson(value as Json)).to.throw(TypeError);
    }
  });

  it("is JSON of the same value, whatever the order of names", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).to.equal(text);
      }),
    );
  });
});
