import { expect } from "chai";
import fc from "fast-check";
import { snowflakeKeys } from "../../../api/adapters/snowflake-keys.ts";

function keysAt(times: readonly number[], node = 1) {
  let at = 0;
  const keys = snowflakeKeys({ clock: { now: () => new Date(times[Math.min(at++, times.length - 1)] ?? 0).toISOString() }, node });
  return () => keys.next();
}

const start = Date.parse("2026-01-01T00:00:00Z");

describe("snowflake keys", () => {
  it("are 63-bit numbers of 19 digits, from 2026 to 2087", () => {
    for (const time of ["2026-01-01T00:00:00Z", "2026-11-22T08:00:00Z", "2087-12-31T00:00:00Z"]) {
      const key = keysAt([Date.parse(time)])();
      expect(key).to.match(/^\d{19}$/);
      expect(BigInt(key) < 1n << 63n).to.equal(true);
    }
  });

  it("grow, as text too, also where the clock is set back or stands before 2026", () => {
    const time = fc.integer({ min: start - 1e9, max: start + 2e12 });
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 30 }), (times) => {
        const next = keysAt(times);
        const made = times.map(next);
        expect(made).to.deep.equal([...made].sort());
        expect(new Set(made).size).to.equal(made.length);
      }),
    );
  });

  it("do not repeat in a millisecond that makes more than 4,096", () => {
    const next = keysAt([start]);
    const made = Array.from({ length: 10_000 }, next);

    expect(new Set(made).size).to.equal(10_000);
    expect(made).to.deep.equal([...made].sort());
  });

  it("differ between nodes in the same millisecond", () => {
    const made = [0, 1, 1023].map((node) => keysAt([start], node)());

    expect(new Set(made).size).to.equal(3);
  });

  it("refuse a node that does not fit", () => {
    for (const node of [-1, 1024, 0.5]) expect(() => snowflakeKeys({ clock: { now: () => "" }, node })).to.throw(RangeError);
  });
});
