import type { Executor, Step, StepRunner } from "../../engine/ports/executor.ts";

export type StepInput = Parameters<StepRunner["advance"]>[0];

/** One step on one executor, with ids `prefix-1`, `prefix-2` …; what the executor throws is an incident, for the operator to see and to try again. */
export function runStep(
  executor: Executor,
  { compiled, state, variables, command, now, idPrefix, calendar }: Omit<StepInput, "executor">,
): Step {
  let ids = 0;
  const newId = () => `${idPrefix}-${++ids}`;
  try {
    return executor.advance({ compiled, state, variables, command, context: { now, newId, calendar } });
  } catch (fault) {
    return { kind: "incident", elementId: null, code: "ENGINE_FAULT", message: String(fault) };
  }
}
