/** A signal that aborts once the work has run for `limitMs` since the moment in `begunAt` (nanoseconds; 0: not begun). Waiting in line is not running. */
export function timeLimit(begunAt: BigInt64Array, limitMs: number): { readonly signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  let timer = setTimeout(check, limitMs);
  function check(): void {
    const begun = Atomics.load(begunAt, 0);
    const ranMs = begun === 0n ? 0 : Number(process.hrtime.bigint() - begun) / 1e6;
    if (ranMs >= limitMs) controller.abort();
    else timer = setTimeout(check, Math.ceil(limitMs - ranMs));
  }
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
