export type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly count: number };

/** Gives every item to one of so many workers, each with one in hand, and tells how long each took, in milliseconds. */
export async function measured<T>(
  items: readonly T[],
  workers: number,
  work: (item: T, worker: number) => Promise<void>,
): Promise<Figures> {
  const waiting = [...items];
  const times: number[] = [];
  const began = performance.now();
  const run = async (worker: number): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const from = performance.now();
      await work(item, worker);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)));
  return figuresOf(times, performance.now() - began);
}

export function figuresOf(times: readonly number[], tookMs: number): Figures {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: (times.length * 1000) / tookMs, p50: at(0.5), p99: at(0.99), count: times.length };
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
