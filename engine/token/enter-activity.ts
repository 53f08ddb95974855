import type { ExecutionId } from "../ports/executor.ts";
import { beginActivity } from "./begin-activity.ts";
import { armBoundaries } from "./boundaries.ts";
import { enterBody } from "./enter-body.ts";
import type { ActivityNode } from "./graph.ts";
import { openClock } from "./open-clock.ts";
import { openVariables } from "./open-variables.ts";
import type { Run } from "./run.ts";
import { hold, newVisit, record } from "./visit.ts";

/** A token enters an activity: once, or as a multi-instance body. */
export function enterActivity(run: Run, node: ActivityNode, scope: ExecutionId): void {
  if (node.loop === null) enterOnce(run, node, scope);
  else enterBody(run, { node, scope, loop: node.loop });
}

function enterOnce(run: Run, node: ActivityNode, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  hold(run, visit);
  openVariables(run, visit, { always: node.type === "subProcess" });
  openClock(run, visit);
  armBoundaries(run, visit);
  beginActivity(run, visit);
}
