import type { ElementId } from "../../model/compiled.ts";
import type { ExecutionId } from "../../ports/executor.ts";
import { endRace } from "../complete-wait.ts";
import { nodeOf } from "../graph.ts";
import { placeToken } from "../moving.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";
import { terminate } from "../terminate.ts";
import { visitOf } from "../visit.ts";

/** Of a multi-instance iteration the whole body moves, of an event behind an event-based gateway the whole race: it is one token. */
export function moveToken(
  run: Run,
  { executionId, to }: { readonly executionId: ExecutionId; readonly to: ElementId },
): RefusalCode | null {
  const wait = run.executions.get(executionId);
  if (wait?.kind !== "wait") return "NOT_OPEN";
  const { scope, node, holder, loop } = visitOf(run, wait);
  const target = run.compiled.nodes[to];
  if (target?.scope !== node.scope || target.type === "boundaryEvent" || target.type === "startEvent") return "ILLEGAL_TARGET";
  placeToken(run, scope, nodeOf(run.compiled, to).id);
  endRace(run, wait);
  terminate(run, loop === null ? wait.id : holder);
  return null;
}
