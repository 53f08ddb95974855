import type { ElementId } from "../compiled.ts";
import { childrenOf, flagOf, idOf, type ModdleElement } from "./moddle-element.ts";

export type Placed = { readonly element: ModdleElement; readonly scope: ElementId };
export type Walked = { readonly nodes: readonly Placed[]; readonly flows: readonly Placed[]; readonly scopes: readonly Placed[] };

/** Drawn for the reader, without effect on what happens. */
const silent = new Set(["bpmn:DataObject", "bpmn:DataObjectReference", "bpmn:DataStoreReference"]);

/** Everything in a process in the order of the file. The process itself is the first scope (its own parent). */
export function walkProcess(process: ModdleElement): Walked {
  const nodes: Placed[] = [];
  const flows: Placed[] = [];
  const scopes: Placed[] = [{ element: process, scope: idOf(process) }];
  for (let at = 0; at < scopes.length; at += 1) {
    const container = scopes[at]?.element;
    if (container === undefined) break;
    for (const element of childrenOf(container, "flowElements")) {
      const placed = { element, scope: idOf(container) };
      if (element.$type === "bpmn:SequenceFlow") flows.push(placed);
      else if (!silent.has(element.$type)) nodes.push(placed);
      if (element.$type === "bpmn:SubProcess" && !flagOf(element, "triggeredByEvent", false)) scopes.push(placed);
    }
  }
  return { nodes, flows, scopes };
}
