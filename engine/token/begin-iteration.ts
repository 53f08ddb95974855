import type { ExecutionId } from "../ports/executor.ts";
import { beginActivity } from "./begin-activity.ts";
import { countVisit } from "./count-visit.ts";
import { isActivity } from "./graph.ts";
import { openVariables } from "./open-variables.ts";
import type { Run } from "./run.ts";
import { executionOf, visitOf } from "./visit.ts";

export function beginIteration(run: Run, id: ExecutionId): void {
  const visit = visitOf(run, executionOf(run, id));
  const { node } = visit;
  if (!isActivity(node)) throw new Error(`${node.id} cannot be repeated`);
  countVisit(run, node.id);
  openVariables(run, visit);
  beginActivity(run, { ...visit, node });
}
