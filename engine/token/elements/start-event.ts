import type { ExecutionId } from "../../ports/executor.ts";
import { completeVisit } from "../complete-visit.ts";
import type { NodeOf } from "../graph.ts";
import type { Run } from "../run.ts";
import { newVisit, record } from "../visit.ts";

/** What started the process stands in the root variables already; the event's outputs may still map it. */
export function enterStartEvent(run: Run, node: NodeOf<"startEvent">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  completeVisit(run, visit, {});
}
