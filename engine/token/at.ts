import type { At } from "../model/evaluate.ts";
import type { Run } from "./run.ts";
import { variableScopeOf, visible } from "./visible.ts";
import type { Visit } from "./visit.ts";

/** Where an expression of the visit's element is evaluated: over what the visit sees. */
export function atVisit(run: Run, visit: Visit): At {
  return { elementId: visit.node.id, variables: visible(run, variableScopeOf(run, visit)) };
}
