import type { Json } from "../domain/json.ts";
import { StepFault } from "../model/step-fault.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

export function decide(_run: Run, visit: Visit, decisionId: string): Json {
  throw new StepFault("DECISION_ERROR", visit.node.id, decisionId);
}
