import type { Json } from "../domain/json.ts";
import { DecisionError } from "../feel/decision-error.ts";
import { evaluateDecision } from "../feel/evaluate-decision.ts";
import { StepFault } from "../model/step-fault.ts";
import { atVisit } from "./at.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/** The decision's answer; inputs, matched rules and required decisions go into the history. */
export function decide(run: Run, visit: Visit, decisionId: string): Json {
  const { elementId, variables } = atVisit(run, visit);
  try {
    const decision = evaluateDecision(run.compiled.decisions, decisionId, variables, run.context);
    run.events.push({ kind: "decided", elementId, executionId: visit.id, data: decision });
    return decision.result;
  } catch (cause) {
    if (cause instanceof DecisionError) throw new StepFault("DECISION_ERROR", elementId, cause.message, { cause });
    throw cause;
  }
}
