import { ROOT_SCOPE } from "../../model/variables.ts";
import { placeStarts } from "../begin-scope.ts";
import type { Run } from "../run.ts";
import type { CommandOf, Refused } from "./command-of.ts";

/** At a message or timer start event, or, without one, wherever the process starts by itself. */
export function start(run: Run, { at }: CommandOf<"start">): Refused {
  const { starts = [], triggeredStarts = [] } = run.compiled.scopes[run.compiled.processId] ?? {};
  if (at === null ? starts.length === 0 && triggeredStarts.length > 0 : !triggeredStarts.includes(at)) return "ILLEGAL_TARGET";
  placeStarts(run, ROOT_SCOPE, at === null ? starts : [at]);
  return null;
}
