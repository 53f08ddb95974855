import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import type { Part } from "../../support/diagram.ts";
import { type Play, type PlayOptions, play } from "../token/play.ts";

/** An instance on executor one, driven by element ids; state and variables go through JSON between steps. */
export function playOne(parts: readonly Part[], options: Omit<PlayOptions, "executor"> = {}): Promise<Play> {
  return play(parts, { ...options, executor: bpmnEngineExecutor });
}
