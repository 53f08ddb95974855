import os from "node:os";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { httpLoad, type Load } from "./http-load.ts";
import { type Split, stepSplit } from "./step-split.ts";

/**
 * Figures of one machine in one run; compare ratios, not machines.
 *
 *   npm run bench        CLAUSEFLOW_BENCH=short for a tenth of the work
 */
const scale = process.env.CLAUSEFLOW_BENCH === "short" ? 0.1 : 1;
const executors: readonly ExecutorName[] = ["token", "bpmn-engine"];
const loads = [
  { clients: 1, instances: Math.ceil(150 * scale) },
  { clients: 8, instances: Math.ceil(400 * scale) },
  { clients: 32, instances: Math.ceil(400 * scale) },
];

const ms = (value: number): string => value.toFixed(2).padStart(8);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`.padStart(5);

console.log(
  `start → user task → exclusive gateway → user task → end, over HTTP on SQLite (WAL, synchronous FULL); ${os.cpus().length} cores, Node ${process.versions.node}`,
);
const byExecutor = new Map<ExecutorName, readonly Load[]>();
for (const executor of executors) {
  const measured = await httpLoad(executor, loads);
  byExecutor.set(executor, measured);
  for (const { clients, registered, completed } of measured)
    console.log(
      `${executor.padEnd(12)} ${String(clients).padStart(2)} clients  ${completed.perSecond.toFixed(0).padStart(5)} completions/s  p50 ${ms(completed.p50)} ms  p99 ${ms(completed.p99)} ms   ` +
        `registrations ${registered.perSecond.toFixed(0).padStart(4)}/s  p50 ${ms(registered.p50)} ms`,
    );
}
loads.forEach(({ clients }, at) => {
  const [token, library] = executors.map((executor) => byExecutor.get(executor)?.[at]?.completed.perSecond ?? 0);
  console.log(
    `${"ratio".padEnd(12)} ${String(clients).padStart(2)} clients  token : bpmn-engine = ${((token ?? 0) / (library ?? 1)).toFixed(2)} : 1`,
  );
});

console.log(
  "\none completion at a time, medians in ms (core: the executor with the way to its thread and back; sql: statements, begin and commit)",
);
for (const executor of executors) {
  const split: Split = await stepSplit(executor, Math.ceil(150 * scale));
  const { total, core, sql, usecase, http } = split;
  console.log(
    `${executor.padEnd(12)} total ${ms(total)}  core ${ms(core)} ${share(core, total)}  sql ${ms(sql)} ${share(sql, total)}  use case ${ms(usecase)} ${share(usecase, total)}  http ${ms(http)} ${share(http, total)}`,
  );
}
