import { evaluateText } from "../model/evaluate.ts";
import { evaluateJob } from "../model/evaluate-job.ts";
import { evaluateUserTask } from "../model/evaluate-user-task.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { WaitingFor } from "./state.ts";
import { listenFor } from "./trigger.ts";
import type { Visit } from "./visit.ts";

/** What outside has to happen before the visit is done; null: nothing. */
export function waitingFor(run: Run, visit: Visit): WaitingFor | null {
  const { node } = visit;
  const at = seenBy(run, visit);
  if (node.type === "userTask") return { kind: "task", task: evaluateUserTask(node.user, at, run.context.calendar, run.evaluate) };
  if (node.type === "callActivity")
    return { kind: "call", processId: evaluateText(node.called.processId, "the called process", at, run.evaluate) };
  if (node.type === "receiveTask" || node.type === "intermediateCatchEvent")
    return listenFor(run, visit, { elementId: node.id, trigger: node.trigger });
  if (!("run" in node) || node.run.kind !== "job") return null;
  const { type, retries } = evaluateJob(node.run, at, run.evaluate);
  return { kind: "job", type, retries };
}
