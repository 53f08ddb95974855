import type { StepRunner } from "../../engine/ports/executor.ts";
import { executors } from "./executors.ts";
import { runStep } from "./run-step.ts";

/** Steps in this thread, without a time limit: for tests and tools. */
export const directRunner: StepRunner = {
  advance: async ({ executor, ...input }) => runStep(executors[executor], input),
};
