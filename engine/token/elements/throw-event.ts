import type { ExecutionId } from "../../ports/executor.ts";
import { completeVisit } from "../complete-visit.ts";
import type { NodeOf } from "../graph.ts";
import { openVariables } from "../open-variables.ts";
import type { Run } from "../run.ts";
import { throwMessage } from "../throw-message.ts";
import { newVisit, record } from "../visit.ts";

export function enterThrowEvent(run: Run, node: NodeOf<"intermediateThrowEvent">, scope: ExecutionId): void {
  const visit = newVisit(run, node, scope);
  record(run, "entered", visit);
  openVariables(run, visit);
  if (node.result.kind === "message") throwMessage(run, visit, node.result.message);
  completeVisit(run, visit, {});
}
