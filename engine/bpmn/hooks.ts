import type { ExecutionId } from "../ports/executor.ts";
import type { Context } from "./library.ts";

/** What the element overrides tell the step they run in. The library hands it around as an option of its environment. */
export type Hooks = {
  /** A token is on a flow; the library waits for something to pick it up under this id. */
  taken(flowId: string, sequenceId: string): void;
  /** No token is left inside; `complete` lets the library complete the activity. */
  emptied(executionId: ExecutionId, complete: () => void): void;
};

export function hooksOf(context: Context): Hooks {
  return context.environment.options.hooks as Hooks;
}
