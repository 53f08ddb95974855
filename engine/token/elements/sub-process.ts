import { completeScopeIfEmpty } from "../complete-scope.ts";
import { startScope } from "../moving.ts";
import type { Run } from "../run.ts";
import { heldPart, type Visit } from "../visit.ts";

export function beginSubProcess(run: Run, visit: Visit): void {
  run.executions.set(visit.id, { ...heldPart(visit), kind: "scope" });
  run.tokens.set(visit.id, 0);
  startScope(run, visit.id, visit.node.id);
  completeScopeIfEmpty(run, visit.id);
}
