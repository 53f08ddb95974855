import type { NodeOf } from "../graph.ts";
import type { Run } from "../run.ts";
import { waitForTrigger } from "../triggers.ts";
import { type Visit, waitFor } from "../visit.ts";

export function beginReceiveTask(run: Run, visit: Visit<NodeOf<"receiveTask">>): void {
  waitFor(run, visit, waitForTrigger(run, visit, visit.node.id, visit.node.trigger));
}
