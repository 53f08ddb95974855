/** Chance that a seed decides: the same seed, the same throws. */
export type Dice = {
  /** A whole number from 0 to sides − 1. */
  roll(sides: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Picks by weight. */
  weigh<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item;
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  /** A Weyl sequence, mixed (as in splitmix32). */
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }
  const roll = (sides: number) => Math.floor(next() * sides);
  return {
    roll,
    chance: (probability) => next() < probability,
    pick: (items) => items[roll(items.length)] ?? items[0],
    weigh: (items) => {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      const found = items.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      const last = found ?? items.at(-1);
      if (last === undefined) throw new Error("nothing to weigh");
      return last[1];
    },
  };
}
