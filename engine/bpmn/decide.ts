import type { Json } from "../domain/json.ts";
import { DecisionError } from "../feel/decision-error.ts";
import { type Decision, evaluateDecision } from "../feel/evaluate-decision.ts";
import { StepFault } from "../model/step-fault.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { Visit } from "./visit.ts";

/** What the decision table answers; which rules matched on which inputs is recorded. */
export function decide(run: Run, visit: Visit, decisionId: string): Json {
  const data = evaluated(run, visit, decisionId);
  run.events.push({ kind: "decided", elementId: visit.node.id, executionId: visit.id, data });
  return data.result;
}

function evaluated(run: Run, visit: Visit, decisionId: string): Decision {
  const { elementId, variables } = seenBy(run, visit);
  try {
    return evaluateDecision(run.compiled.decisions, decisionId, variables, run.context);
  } catch (cause) {
    if (cause instanceof DecisionError) throw new StepFault("DECISION_ERROR", elementId, cause.message, { cause });
    throw cause;
  }
}
