import type { ElementId, FlowId } from "../model/compiled.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { SubProcess } from "./elements/sub-process.ts";
import { type Activity, type Content, childrenOf, listenerOf, type SequenceFlow, setExecutionId, skipFormatting } from "./library.ts";
import type { LiveScope } from "./live-scope.ts";
import { definitionOf } from "./open-library.ts";
import type { Run, Token } from "./run.ts";

export type Begin = {
  readonly id: ExecutionId;
  readonly node: ElementId;
  /** A subprocess, or the body around a multi-instance activity's iterations. */
  readonly holdsScope?: boolean;
  /** What it can leave over. */
  readonly flows: readonly FlowId[];
  /** The tokens it was entered with; the library stops waiting for them. */
  readonly tokens: readonly Token[];
};

/**
 * Runs an activity of the library for one execution: several tokens in one node are several activities. It runs until it
 * waits, or through and out again over the flows that the step has chosen.
 */
export function startActivity(run: Run, scope: LiveScope, { id, node, holdsScope = false, flows, tokens }: Begin): Activity {
  const { execution } = scope;
  const parent = { id: execution.id, type: execution.type };
  const definition = definitionOf(run.library, node);
  run.library.flowsOut.set(
    id,
    flows.map((flow) => ({ ...run.library.definitions.getSequenceFlowById(flow), parent })),
  );
  const described = { id, type: definition.type, parent, behaviour: {} };
  const activity = holdsScope ? SubProcess(described, execution.context) : new definition.Behaviour(described, execution.context);
  run.library.flowsOut.delete(id);
  childrenOf(execution).push(activity);
  // Of all its messages the scope needs these two: what came in is taken up, what went out is gone.
  for (const event of ["activity.enter", "activity.leave"])
    activity.broker.subscribeTmp("event", event, listenerOf(execution), { noAck: true, priority: 200 });
  for (const flow of activity.outbound) listenToFlow(scope, flow);
  setExecutionId(activity, id);
  skipFormatting(activity);
  activity.evaluateOutbound = (_from, _takeOne, decided) => decided(null, chosenFlows(run, id));
  activity.run({ inbound: tokens.map(({ sequenceId }) => ({ id: sequenceId, isSequenceFlow: true, sequenceId })) });
  if (activity.status === undefined) forget(scope, activity);
  return activity;
}

/** Conditions are evaluated by the step before the library takes the flows. */
function chosenFlows({ leaving }: Run, id: ExecutionId): readonly Content[] {
  const flows = leaving.id === id ? leaving.flows : [];
  return flows.map((flow) => ({ id: flow, action: "take", targetId: flow }));
}

/** The scope waits for the tokens on the flow. */
export function listenToFlow({ execution, heard }: Pick<LiveScope, "execution" | "heard">, flow: SequenceFlow): void {
  if (heard.has(flow.id)) return;
  heard.add(flow.id);
  flow.broker.subscribeTmp("event", "#", listenerOf(execution), { noAck: true, consumerTag: "_process-flow-controller", priority: 200 });
}

/** An activity that has left, or is terminated: nothing of it runs any more. */
export function forget({ execution }: LiveScope, activity: Pick<Activity, "id">): void {
  execution._popPostponed({ executionId: activity.id })?.ack();
  const children = childrenOf(execution);
  const index = children.findIndex(({ id }) => id === activity.id);
  if (index >= 0) children.splice(index, 1);
}
