import type { Compiled, ElementId, FlowId } from "../model/compiled.ts";
import { type Evaluate, feelEvaluator } from "../model/evaluate.ts";
import type { VariableScopes } from "../model/variables.ts";
import type { EscapedError, ExecutionEvent, ExecutionId, StepContext } from "../ports/executor.ts";
import type { LiveScope } from "./live-scope.ts";
import { type Library, openLibrary } from "./open-library.ts";
import type { Open, StoredState } from "./state.ts";

/** One step while it happens. */
export type Run = {
  readonly compiled: Compiled;
  readonly context: StepContext;
  readonly evaluate: Evaluate;
  /** In order of creation. Entries are replaced, never changed. */
  readonly open: Map<ExecutionId, Open>;
  /** Last in, first out: a branch runs until it waits, before its sibling starts. Entries of dead scopes are skipped. */
  readonly agenda: Agendum[];
  readonly events: ExecutionEvent[];
  readonly library: Library;
  /** What the library runs: the scopes that this step touches. */
  readonly liveScopes: Map<ExecutionId, LiveScope>;
  /** What the library was told to do, and what it did. */
  readonly leaving: { id: ExecutionId | null; flows: readonly FlowId[]; taken: Token[] };
  variables: VariableScopes;
  visits: number;
  /** The node visited last: where a fault that names no element happened. */
  at: ElementId | null;
  tokens: number;
  ended: boolean;
  escaped: EscapedError | null;
};

/** A token on its way, known to the library by `sequenceId`. `flow` is null at a start and after a move. */
export type Token = { readonly flow: FlowId | null; readonly sequenceId: string };

export type Agendum =
  /** `race`: the execution of the event-based gateway it comes from. */
  | { readonly kind: "arrive"; readonly scope: ExecutionId; readonly node: ElementId; readonly token: Token; readonly race?: ExecutionId }
  | { readonly kind: "iterate"; readonly id: ExecutionId; readonly token: Token }
  /** A scope has run empty; `complete` lets the library go on. */
  | { readonly kind: "emptied"; readonly id: ExecutionId; readonly complete: () => void };

export function openRun(compiled: Compiled, state: StoredState, variables: VariableScopes, context: StepContext): Run {
  const leaving: Run["leaving"] = { id: null, flows: [], taken: [] };
  const agenda: Agendum[] = [];
  const library = openLibrary(compiled, {
    taken: (flow, sequenceId) => leaving.taken.push({ flow, sequenceId }),
    emptied: (id, complete) => agenda.push({ kind: "emptied", id, complete }),
  });
  return {
    compiled,
    context,
    evaluate: feelEvaluator(context),
    open: new Map(state.open.map((open) => [open.id, open])),
    agenda,
    events: [],
    library,
    liveScopes: new Map(),
    leaving,
    variables,
    visits: 0,
    at: null,
    tokens: 0,
    ended: false,
    escaped: null,
  };
}
