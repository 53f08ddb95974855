import type { FlowId } from "../model/compiled.ts";
import type { Run } from "./run.ts";
import type { Visit } from "./visit.ts";

/**
 * Lets the library finish the visit and take exactly these flows; their tokens then arrive, the first flow's branch first.
 * `finish` is whatever makes the library's activity leave.
 */
export function leave(run: Run, { id, node, scope }: Visit, { flows, finish }: { flows: readonly FlowId[]; finish: () => void }): void {
  for (const flow of flows) run.events.push({ kind: "flowTaken", elementId: flow, executionId: id });
  const { leaving } = run;
  Object.assign(leaving, { id, flows, taken: [] });
  finish();
  const { taken } = leaving;
  Object.assign(leaving, { id: null, flows: [], taken: [] });
  if (taken.map(({ flow }) => flow).join() !== flows.join()) throw new Error(`the library left ${node.id} over other flows than chosen`);
  const race = node.type === "eventBasedGateway" ? { race: id } : {};
  for (const token of taken.toReversed()) {
    const target = run.compiled.flows[token.flow ?? ""]?.target;
    if (target !== undefined) run.agenda.push({ kind: "arrive", scope, node: target, token, ...race });
  }
}
