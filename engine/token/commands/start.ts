import type { ElementId } from "../../model/compiled.ts";
import { ROOT_SCOPE } from "../../model/variables.ts";
import { completeScopeIfEmpty } from "../complete-scope.ts";
import { scopeOf } from "../graph.ts";
import { placeToken, startScope } from "../moving.ts";
import type { RefusalCode } from "../refusal-code.ts";
import type { Run } from "../run.ts";

/** A new instance. `at` must be one of the process's triggered starts; null starts it without a trigger. */
export function start(run: Run, at: ElementId | null): RefusalCode | null {
  const { starts, triggeredStarts } = scopeOf(run.compiled, run.compiled.processId);
  if (at === null ? starts.length === 0 && triggeredStarts.length > 0 : !triggeredStarts.includes(at)) return "ILLEGAL_TARGET";
  if (at === null) startScope(run, ROOT_SCOPE, run.compiled.processId);
  else placeToken(run, ROOT_SCOPE, at);
  completeScopeIfEmpty(run, ROOT_SCOPE);
  return null;
}
