import type { JsonObject } from "../domain/json.ts";
import type { ArmedTimer, Wait } from "../ports/executor.ts";
import type { Run } from "./run.ts";
import type { BoundaryExecution, WaitExecution } from "./state.ts";
import { variableScopeOf, visible } from "./visible.ts";
import { type Visit, visitOf } from "./visit.ts";

type Listening = WaitExecution | BoundaryExecution;

export function openWaits(run: Run): readonly Wait[] {
  return listening(run).flatMap((execution) => {
    const wait = waitOf(run, execution);
    return wait === null ? [] : [wait];
  });
}

export function armedTimers(run: Run): readonly ArmedTimer[] {
  return listening(run).flatMap((execution) => {
    const { on } = execution;
    if (on.kind !== "timer") return [];
    const executionId = execution.kind === "boundary" && execution.in !== null ? execution.in : execution.id;
    const clock = on.clock === undefined ? null : { moment: on.clock.moment, ownerExecutionId: on.clock.owner };
    return [{ timerId: on.timer, elementId: execution.node, executionId, dueAt: on.due, clock }];
  });
}

function listening(run: Run): readonly Listening[] {
  return [...run.executions.values()].filter((execution) => execution.kind === "wait" || execution.kind === "boundary");
}

function waitOf(run: Run, execution: Listening): Wait | null {
  const visit = visitOf(run, execution);
  const base = { executionId: execution.id, elementId: execution.node, scopeExecutionId: visit.scope };
  const { on } = execution;
  switch (on.kind) {
    case "userTask":
      return { ...base, kind: "userTask", task: on.task };
    case "job":
      return {
        ...base,
        kind: "job",
        job: { type: on.type, retries: on.retries, headers: headersOf(visit), variables: visible(run, variableScopeOf(run, visit)) },
      };
    case "message":
      return { ...base, kind: "message", message: { name: on.name, correlationKey: on.key } };
    case "call":
      return { ...base, kind: "call", call: { processId: on.processId, variables: callVariables(run, visit) } };
    case "timer":
      return null;
  }
}

function headersOf({ node }: Visit): Readonly<Record<string, string>> {
  return "run" in node && node.run.kind === "job" ? node.run.headers : {};
}

/** What the called instance gets: the local values where the call maps inputs, and everything where the diagram says so. */
function callVariables(run: Run, visit: Visit): JsonObject {
  const { node } = visit;
  if (node.type !== "callActivity") throw new Error(`${node.id} calls nothing`);
  const local = node.inputs.length > 0 ? (run.variables[visit.id]?.values ?? {}) : {};
  return node.called.propagateAllParentVariables ? { ...visible(run, variableScopeOf(run, visit)), ...local } : local;
}
