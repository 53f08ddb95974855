import type { JsonObject } from "../domain/json.ts";
import type { FlowId } from "../model/compiled.ts";
import { leave } from "./complete-visit.ts";
import type { Run } from "./run.ts";
import { record, type Visit } from "./visit.ts";

export function passGateway(run: Run, visit: Visit, flows: readonly FlowId[]): void {
  record(run, "completed", visit);
  leave(run, visit, flows);
}

/** Which conditions were asked, what they said, and which flows are taken: for whoever asks why. */
export function recordDecision(run: Run, visit: Visit, data: { readonly results: JsonObject; readonly taken: readonly FlowId[] }): void {
  run.events.push({ kind: "decided", elementId: visit.node.id, executionId: visit.id, data });
}
