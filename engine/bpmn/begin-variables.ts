import { evaluateInputs } from "../model/evaluate-mappings.ts";
import { openScope } from "../model/variables.ts";
import type { Run } from "./run.ts";
import { seenFrom } from "./seen.ts";
import type { Visit } from "./visit.ts";

/** A subprocess and whoever maps inputs has a variable scope of its own; an iteration has one already. */
export function beginVariables(run: Run, { id, node, around }: Visit): void {
  if (node.inputs.length === 0 && node.type !== "subProcess") return;
  const iteration = run.variables[id]?.values ?? {};
  const inputs = evaluateInputs(node.id, node.inputs, { ...seenFrom(run, around), ...iteration }, run.evaluate);
  run.variables = openScope(run.variables, id, around, { ...iteration, ...inputs });
}
