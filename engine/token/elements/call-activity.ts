import { evaluateText } from "../../model/evaluate.ts";
import { atVisit } from "../at.ts";
import type { NodeOf } from "../graph.ts";
import type { Run } from "../run.ts";
import { type Visit, waitFor } from "../visit.ts";

/** The caller starts the called instance; here its end is awaited. */
export function beginCallActivity(run: Run, visit: Visit<NodeOf<"callActivity">>): void {
  const processId = evaluateText(visit.node.called.processId, "the called process", atVisit(run, visit), run.evaluate);
  waitFor(run, visit, { kind: "call", processId });
}
