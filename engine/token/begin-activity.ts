import { beginCallActivity } from "./elements/call-activity.ts";
import { beginPlainTask } from "./elements/plain-task.ts";
import { beginReceiveTask } from "./elements/receive-task.ts";
import { beginRunTask } from "./elements/run-task.ts";
import { beginSubProcess } from "./elements/sub-process.ts";
import { beginUserTask } from "./elements/user-task.ts";
import type { ActivityNode } from "./graph.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/** What the activity itself does, once entered: the same for a single run and for an iteration. */
export function beginActivity(run: Run, visit: Visit<ActivityNode>): void {
  const { node } = visit;
  switch (node.type) {
    case "task":
    case "manualTask":
      beginPlainTask(run, visit);
      break;
    case "userTask":
      beginUserTask(run, { ...visit, node });
      break;
    case "serviceTask":
    case "sendTask":
    case "scriptTask":
    case "businessRuleTask":
      beginRunTask(run, { ...visit, node });
      break;
    case "receiveTask":
      beginReceiveTask(run, { ...visit, node });
      break;
    case "subProcess":
      beginSubProcess(run, visit);
      break;
    case "callActivity":
      beginCallActivity(run, { ...visit, node });
      break;
  }
}
