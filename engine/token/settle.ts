import { beginIteration } from "./begin-iteration.ts";
import { enterNode } from "./enter-node.ts";
import { fireInclusiveJoin } from "./fire-inclusive-join.ts";
import type { Run } from "./run.ts";

/** Lets every token move until all of them wait. Inclusive joins need to know that nothing else moves: they come last. */
export function settle(run: Run): void {
  while (!run.ended) {
    const next = run.moving.pop();
    if (next === undefined) {
      if (!fireInclusiveJoin(run)) return;
    } else if (next.kind === "iteration") {
      if (run.executions.has(next.id)) beginIteration(run, next.id);
    } else if (run.executions.has(next.scope)) {
      enterNode(run, next);
    }
  }
}
