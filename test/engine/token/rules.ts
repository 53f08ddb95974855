import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import type { Executor } from "../../../engine/ports/executor.ts";
import { tokenExecutor } from "../../../engine/token/token-executor.ts";
import type { Part } from "../../support/diagram.ts";
import { type Play, type PlayOptions, play } from "./play.ts";

const executors: readonly Executor[] = [tokenExecutor, bpmnEngineExecutor];

export type Start = (parts: readonly Part[], options?: PlayOptions) => Promise<Play>;

/** The same rules on every executor. */
export function rules(title: string, body: (start: Start) => void): void {
  for (const executor of executors)
    describe(`${title} on ${executor.name}`, () => body((parts, options = {}) => play(parts, { ...options, executor })));
}
