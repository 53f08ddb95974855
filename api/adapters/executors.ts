import { bpmnEngineExecutor } from "../../engine/bpmn/executor.ts";
import type { Executor, ExecutorName } from "../../engine/ports/executor.ts";
import { tokenExecutor } from "../../engine/token/token-executor.ts";

export const executors: Readonly<Record<ExecutorName, Executor>> = { "bpmn-engine": bpmnEngineExecutor, token: tokenExecutor };
