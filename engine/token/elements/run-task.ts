import type { JsonObject } from "../../domain/json.ts";
import type { TaskRun } from "../../model/compiled.ts";
import { evaluateJob } from "../../model/evaluate-job.ts";
import { atVisit } from "../at.ts";
import { completeVisit } from "../complete-visit.ts";
import { decide } from "../decide.ts";
import type { NodeOf } from "../graph.ts";
import type { Run } from "../run.ts";
import { throwMessage } from "../throw-message.ts";
import { type Visit, waitFor } from "../visit.ts";

type RunTask = NodeOf<"serviceTask" | "sendTask" | "scriptTask" | "businessRuleTask">;

/** Done by a worker it waits; everything else happens within the step. */
export function beginRunTask(run: Run, visit: Visit<RunTask>): void {
  const task = visit.node.run;
  if (task.kind === "job") offerJob(run, visit, task);
  else completeVisit(run, visit, resultOf(run, visit, task));
}

function offerJob(run: Run, visit: Visit, task: Extract<TaskRun, { readonly kind: "job" }>): void {
  const { type, retries } = evaluateJob(task, atVisit(run, visit), run.evaluate);
  waitFor(run, visit, { kind: "job", type, retries });
}

function resultOf(run: Run, visit: Visit, task: Exclude<TaskRun, { readonly kind: "job" }>): JsonObject {
  switch (task.kind) {
    case "feel":
      return { [task.resultVariable]: run.evaluate(task.expression, atVisit(run, visit)) };
    case "decision":
      return { [task.resultVariable]: decide(run, visit, task.decisionId) };
    case "throwMessage":
      throwMessage(run, visit, task.message);
      return {};
  }
}
