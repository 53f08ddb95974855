import type { FlowId } from "../model/compiled.ts";
import { StepFault } from "../model/step-fault.ts";
import { flowOf } from "./graph.ts";
import { heldFlows } from "./held-flows.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/**
 * Leaving an activity or event (BPMN 2.0.2, 13.3.1): every unconditional flow, every conditional one that holds,
 * and the default flow where no conditional one holds.
 */
export function chooseFlows(run: Run, visit: Visit): readonly FlowId[] {
  const { outgoing, defaultFlow } = visit.node;
  if (defaultFlow === null && outgoing.every((id) => flowOf(run.compiled, id).condition === null)) return outgoing;
  const { held } = heldFlows(run, visit);
  const conditional = held.some((id) => flowOf(run.compiled, id).condition !== null);
  const taken = conditional || defaultFlow === null ? held : outgoing.filter((id) => id === defaultFlow || held.includes(id));
  if (taken.length === 0) throw new StepFault("NO_FLOW_MATCHES", visit.node.id, "no outgoing flow has a condition that holds");
  return taken;
}
