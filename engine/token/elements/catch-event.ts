import type { ExecutionId } from "../../ports/executor.ts";
import type { NodeOf } from "../graph.ts";
import { openVariables } from "../open-variables.ts";
import type { Run } from "../run.ts";
import { waitForTrigger } from "../triggers.ts";
import { hold, newVisit, record, waitFor } from "../visit.ts";

type Catching = NodeOf<"intermediateCatchEvent" | "receiveTask">;

/** The event waits; `race` is the execution of an event-based gateway before it, whose first event wins. */
export function enterCatchEvent(run: Run, { node, scope, race }: { node: Catching; scope: ExecutionId; race?: ExecutionId }): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  hold(run, visit);
  openVariables(run, visit);
  waitFor(run, visit, waitForTrigger(run, visit, node.id, node.trigger), race);
}
