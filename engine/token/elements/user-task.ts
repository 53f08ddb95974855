import { evaluateUserTask } from "../../model/evaluate-user-task.ts";
import { atVisit } from "../at.ts";
import type { NodeOf } from "../graph.ts";
import type { Run } from "../run.ts";
import { type Visit, waitFor } from "../visit.ts";

export function beginUserTask(run: Run, visit: Visit<NodeOf<"userTask">>): void {
  const task = evaluateUserTask(visit.node.user, atVisit(run, visit), run.context.calendar, run.evaluate);
  waitFor(run, visit, { kind: "userTask", task });
}
