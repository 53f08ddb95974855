import type { JsonObject } from "../domain/json.ts";
import { decide } from "./decide.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import { throwMessage } from "./throw-message.ts";
import type { Visit } from "./visit.ts";

/** What a task brings that is done within the step. */
export function resultOf(run: Run, visit: Visit): JsonObject {
  const task = "run" in visit.node ? visit.node.run : null;
  switch (task?.kind) {
    case "feel":
      return { [task.resultVariable]: run.evaluate(task.expression, seenBy(run, visit)) };
    case "decision":
      return { [task.resultVariable]: decide(run, visit, task.decisionId) };
    case "throwMessage":
      throwMessage(run, visit, task.message);
      return {};
    default:
      return {};
  }
}
