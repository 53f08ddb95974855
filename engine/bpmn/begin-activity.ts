import type { JsonObject } from "../domain/json.ts";
import type { TaskRun } from "../model/compiled.ts";
import { evaluateText } from "../model/evaluate.ts";
import { evaluateJob } from "../model/evaluate-job.ts";
import { evaluateUserTask } from "../model/evaluate-user-task.ts";
import { beginScope } from "./begin-scope.ts";
import { complete } from "./complete.ts";
import { decide } from "./decide.ts";
import type { Run } from "./run.ts";
import { runThrough } from "./run-through.ts";
import { seenBy } from "./seen.ts";
import { throwMessage } from "./throw-message.ts";
import { listenFor } from "./trigger.ts";
import type { Visit } from "./visit.ts";
import { wait } from "./wait.ts";

/** What an activity or catch event does once it is open; an iteration does the same as a single one. */
export function beginActivity(run: Run, visit: Visit): void {
  const { node } = visit;
  switch (node.type) {
    case "task":
    case "manualTask":
      return complete(run, visit, { result: {}, finish: runThrough(run, visit) });
    case "userTask":
      return wait(run, visit, { kind: "task", task: evaluateUserTask(node.user, seenBy(run, visit), run.context.calendar, run.evaluate) });
    case "serviceTask":
    case "sendTask":
    case "scriptTask":
    case "businessRuleTask":
      return beginTask(run, visit, node.run);
    case "receiveTask":
    case "intermediateCatchEvent":
      return wait(run, visit, listenFor(run, visit, { elementId: node.id, trigger: node.trigger }));
    case "callActivity":
      return wait(run, visit, {
        kind: "call",
        processId: evaluateText(node.called.processId, "the called process", seenBy(run, visit), run.evaluate),
      });
    case "subProcess":
      return beginScope(run, visit);
    default:
      throw new Error(`${node.id} is no activity`);
  }
}

function beginTask(run: Run, visit: Visit, task: TaskRun): void {
  if (task.kind !== "job") return complete(run, visit, { result: resultOf(run, visit, task), finish: runThrough(run, visit) });
  const { type, retries } = evaluateJob(task, seenBy(run, visit), run.evaluate);
  wait(run, visit, { kind: "job", type, retries });
}

function resultOf(run: Run, visit: Visit, task: Exclude<TaskRun, { readonly kind: "job" }>): JsonObject {
  switch (task.kind) {
    case "feel":
      return { [task.resultVariable]: run.evaluate(task.expression, seenBy(run, visit)) };
    case "decision":
      return { [task.resultVariable]: decide(run, visit, task.decisionId) };
    case "throwMessage":
      throwMessage(run, visit, task.message);
      return {};
  }
}
