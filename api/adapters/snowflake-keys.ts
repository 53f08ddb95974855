import type { Keys, RealClock } from "../../engine/ports/world.ts";

/** From here on every key before 2088 has 19 digits, so that keys sort by age as text. */
const epochMs = Date.parse("2018-06-01T00:00:00.000Z");
/** A machine whose clock stands before this is wrong. */
const earliestMs = Date.parse("2026-01-01T00:00:00.000Z");
const nodeBits = 10n;
const counterBits = 12n;
const mostPerMs = 1n << counterBits;

/**
 * Keys of 63 bits, as decimal text: milliseconds, then the node (0–1023) that made it, then a counter. Each is greater than the one
 * before, also when the clock is set back or 4,096 are made in one millisecond.
 */
export function snowflakeKeys({ clock, node }: { readonly clock: RealClock; readonly node: number }): Keys {
  if (!Number.isInteger(node) || node < 0 || node >= 1 << Number(nodeBits)) throw new RangeError(`${node} is not a node number`);
  let ms = 0n;
  let counter = 0n;
  return {
    next() {
      const now = BigInt(Math.max(Date.parse(clock.now()), earliestMs) - epochMs);
      counter = now > ms ? 0n : counter + 1n;
      ms = now > ms ? now : ms + counter / mostPerMs;
      counter %= mostPerMs;
      return String((ms << (nodeBits + counterBits)) | (BigInt(node) << counterBits) | counter);
    },
  };
}
