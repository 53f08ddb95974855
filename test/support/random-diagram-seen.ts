import type { Json } from "../../engine/domain/json.ts";
import type { ExecutionEvent, Step } from "../../engine/ports/executor.ts";

/** What two executors must agree on after a step, line by line: everything but ids, events in the same order. */
export function seenStep(step: Step): readonly string[] {
  if (step.kind === "refused") return [`refused ${step.code}`];
  if (step.kind === "incident") return [`incident ${step.code} at ${step.elementId}`];
  const open = step.open.map(({ executionId: _id, scopeExecutionId: _scope, ...wait }) => `open ${text(wait)}`);
  const timers = step.timers.map(({ elementId, dueAt, clock }) => `timer ${elementId} ${dueAt} ${clock?.moment ?? ""}`);
  const events = step.events.map(seenEvent);
  const root = Object.entries(step.variables.root?.values ?? {}).map(([name, value]) => `root ${name} = ${text(value)}`);
  const scopes = `scopes ${Object.keys(step.variables).length}`;
  const escaped =
    step.escaped === null ? [] : [`escaped ${step.escaped.code} at ${step.escaped.elementId} with ${text(step.escaped.variables)}`];
  return [...open, ...timers, ...events, ...root, ...escaped, scopes, `ended ${step.ended}`, `state ${step.state === null}`];
}

function seenEvent(event: ExecutionEvent): string {
  return `event ${text({ ...event, executionId: undefined, scopeExecutionId: undefined })}`;
}

/** JSON with sorted keys. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
