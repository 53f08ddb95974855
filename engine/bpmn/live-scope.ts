import type { FlowId } from "../model/compiled.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { SequenceFlow } from "./elements/sequence-flow.ts";
import type { SequenceFlow as LibraryFlow, ProcessExecution } from "./library.ts";
import { type Begin, listenToFlow, startActivity } from "./live-activity.ts";
import type { Run, Token } from "./run.ts";
import { openOf, visitOf, waysOut } from "./visit.ts";

/** A scope, or a multi-instance body, that runs in the library. */
export type LiveScope = {
  readonly execution: ProcessExecution;
  /** Tokens appear over it that come over no flow of the diagram. */
  readonly entry: LibraryFlow;
  readonly heard: Set<FlowId>;
  readonly atJoins: Map<FlowId, readonly Token[]>;
  /** What is open in the scope and not touched by this step; one token stands for all of it. */
  readonly asleep: Set<ExecutionId>;
};

const sleepers: Token = { flow: null, sequenceId: "sleepers" };
/** Instead of the library's own limit: with 1,000 open activities in a scope it stands still without a word. */
const mostOpen = 1_000_000;

/** The scope as it stood at the end of the last step; the library is led there when it is first needed. */
export function liveScope(run: Run, id: ExecutionId): LiveScope {
  const known = run.liveScopes.get(id);
  if (known !== undefined) return known;
  if (id === ROOT_SCOPE) return enliven(run, id, run.library.startProcess());
  const open = openOf(run, id);
  const around = liveScope(run, open.in ?? ROOT_SCOPE);
  const { node, loopCounter } = visitOf(run, open);
  const scope = startScope(run, around, { id, node: node.id, flows: waysOut(node, loopCounter), tokens: [] });
  wake(around, id);
  return scope;
}

/** Starts the activity that holds a scope. */
export function startScope(run: Run, around: LiveScope, begin: Begin): LiveScope {
  const { execution } = startActivity(run, around, { ...begin, holdsScope: true }).execution?.source ?? {};
  if (execution === undefined) throw new Error(`the library did not start the scope of ${begin.node}`);
  return enliven(run, begin.id, execution);
}

/** Puts a token into the scope that comes over no flow of the diagram. */
export function placeToken(run: Run, scope: LiveScope, flow: FlowId | null = null): Token {
  run.tokens += 1;
  const token = { flow, sequenceId: `token-${run.tokens}` };
  enter(run, scope, token);
  return token;
}

export function removeToken({ execution }: LiveScope, { sequenceId }: Token): void {
  execution._popPostponed({ sequenceId })?.ack();
}

/** It waits, and is not touched before the next step. */
export function sleep(run: Run, scope: LiveScope, id: ExecutionId): void {
  scope.asleep.add(id);
  if (scope.asleep.size === 1) enter(run, scope, sleepers);
}

/** It sleeps no longer, because the step touches or terminates it. */
export function wake(scope: LiveScope, id: ExecutionId): void {
  if (scope.asleep.delete(id) && scope.asleep.size === 0) removeToken(scope, sleepers);
}

function enliven(run: Run, id: ExecutionId, execution: ProcessExecution): LiveScope {
  const definition = { id: `into-${id}`, type: "bpmn:SequenceFlow", parent: { id: execution.id, type: execution.type } };
  const entry = SequenceFlow(definition, execution.context);
  const inside = [...run.open.values()].filter((open) => open.in === id && open.kind !== "boundary");
  const scope: LiveScope = { execution, entry, heard: new Set(), atJoins: new Map(), asleep: new Set(inside.map((open) => open.id)) };
  run.liveScopes.set(id, scope);
  listenToFlow(scope, entry);
  for (const consumer of execution.broker.getQueue(`execute-${execution.executionId}-q`)?.consumers ?? []) consumer.prefetch(mostOpen);
  if (scope.asleep.size > 0) enter(run, scope, sleepers);
  const { atJoins = {} } = openScopeOf(run, id);
  for (const [flow, count] of Object.entries(atJoins)) {
    const tokens = Array.from({ length: count }, () => placeToken(run, scope, flow));
    scope.atJoins.set(flow, tokens);
  }
  return scope;
}

function openScopeOf(run: Run, id: ExecutionId): { readonly atJoins?: Readonly<Record<FlowId, number>> } {
  const open = openOf(run, id);
  return open.kind === "scope" ? open : {};
}

/** The step itself moves this token, so it is not one that the library has taken. */
function enter(run: Run, scope: LiveScope, { sequenceId }: Token): void {
  scope.entry.take({ sequenceId });
  run.leaving.taken.pop();
}
