import { evaluateInputs } from "../model/evaluate-mappings.ts";
import { openScope } from "../model/variables.ts";
import type { Run } from "./run.ts";
import { visible } from "./visible.ts";
import type { Visit } from "./visit.ts";

/** Opens the visit's own variable scope where it has input mappings, or needs one anyway (`always`). An iteration has one already. */
export function openVariables(run: Run, visit: Visit, { always = false } = {}): void {
  const { node, id, holder } = visit;
  if (node.inputs.length === 0 && !always) return;
  const given = run.variables[id]?.values ?? {};
  const local = evaluateInputs(node.id, node.inputs, { ...visible(run, holder), ...given }, run.evaluate);
  run.variables = openScope(run.variables, id, holder, { ...given, ...local });
}
