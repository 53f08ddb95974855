import type { JsonObject } from "../domain/json.ts";
import type { ArmedTimer, Wait } from "../ports/executor.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { ArmedBoundary, OpenWait } from "./state.ts";
import { openOf, type Visit, visitOf } from "./visit.ts";

/** All that waits for somebody outside, timers apart. */
export function openWaits(run: Run): readonly Wait[] {
  return listeners(run).flatMap((open) => waitOf(run, open) ?? []);
}

export function armedTimers(run: Run): readonly ArmedTimer[] {
  return listeners(run).flatMap((open) => {
    if (open.for.kind !== "timer") return [];
    const executionId = open.kind === "boundary" ? (open.in ?? open.id) : open.id;
    const timer = "clock" in open.for ? { dueAt: null, clock: open.for.clock } : { dueAt: open.for.moment.dueAt, clock: null };
    return [{ timerId: open.for.timerId, elementId: open.node, executionId, ...timer }];
  });
}

function listeners(run: Run): readonly (OpenWait | ArmedBoundary)[] {
  return [...run.open.values()].filter((open) => open.kind === "wait" || open.kind === "boundary");
}

function waitOf(run: Run, open: OpenWait | ArmedBoundary): Wait | null {
  const visit = open.kind === "wait" ? visitOf(run, open) : null;
  const scope = visit?.scope ?? visitOf(run, openOf(run, open.in ?? "")).scope;
  const base = { executionId: open.id, elementId: open.node, scopeExecutionId: scope };
  switch (open.for.kind) {
    case "message":
      return { ...base, kind: "message", message: { name: open.for.name, correlationKey: open.for.correlationKey } };
    case "task":
      return { ...base, kind: "userTask", task: open.for.task };
    case "job":
      return visit && { ...base, kind: "job", job: { type: open.for.type, retries: open.for.retries, ...jobPart(run, visit) } };
    case "call":
      return visit && { ...base, kind: "call", call: { processId: open.for.processId, variables: callVariables(run, visit) } };
    case "timer":
      return null;
    case "nothing":
      throw new Error(`${open.node} does not say what it waits for`);
  }
}

function jobPart(run: Run, visit: Visit): { headers: Readonly<Record<string, string>>; variables: JsonObject } {
  const headers = "run" in visit.node && visit.node.run.kind === "job" ? visit.node.run.headers : {};
  return { headers, variables: seenBy(run, visit).variables };
}

/** What is mapped in, and, where all is wanted, everything else that is seen. */
function callVariables(run: Run, visit: Visit): JsonObject {
  const { node } = visit;
  const mapped = node.inputs.length > 0 ? (run.variables[visit.id]?.values ?? {}) : {};
  const all = node.type === "callActivity" && node.called.propagateAllParentVariables;
  return all ? { ...seenBy(run, visit).variables, ...mapped } : mapped;
}
