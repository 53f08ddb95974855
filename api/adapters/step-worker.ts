import type { CalendarDays } from "../../engine/domain/calendar-days.ts";
import type { Compiled } from "../../engine/model/compiled.ts";
import type { Step } from "../../engine/ports/executor.ts";
import { executors } from "./executors.ts";
import { RecentlyUsed } from "./recently-used.ts";
import { runStep, type StepInput } from "./run-step.ts";

/** A step as it crosses to the worker: what rarely changes is named, and sent along only when the worker has asked for it. */
export type StepOrder = Omit<StepInput, "compiled" | "calendar"> & {
  readonly hash: string;
  readonly calendarId: number;
  readonly sent: { readonly compiled: Compiled; readonly calendar: CalendarDays } | null;
  /** Receives the moment the step begins, in nanoseconds of the process's clock: waiting in line does not count against the limit. */
  readonly begunAt: BigInt64Array;
};
export type StepAnswer = Step | { readonly kind: "sendAgain" };

const compiledByHash = new RecentlyUsed<string, Compiled>(200);
const calendarById = new RecentlyUsed<number, CalendarDays>(4);

/** The handler that each thread of the pool runs. */
export function advanceInWorker({ hash, calendarId, sent, begunAt, ...order }: StepOrder): StepAnswer {
  if (sent !== null) {
    compiledByHash.set(hash, sent.compiled);
    calendarById.set(calendarId, sent.calendar);
  }
  const compiled = compiledByHash.get(hash);
  const calendar = calendarById.get(calendarId);
  if (compiled === undefined || calendar === undefined) return { kind: "sendAgain" };
  Atomics.store(begunAt, 0, process.hrtime.bigint());
  return runStep(executors[order.executor], { ...order, compiled, calendar });
}
