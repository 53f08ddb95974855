import { startActivity } from "./live-activity.ts";
import { liveScope } from "./live-scope.ts";
import type { Run } from "./run.ts";
import { type Visit, waysOut } from "./visit.ts";

/** How the library finishes a visit that waits for nothing: it runs the activity only now, in one go. */
export function runThrough(run: Run, { id, node, around, loopCounter, tokens }: Visit): () => void {
  return () => {
    startActivity(run, liveScope(run, around), { id, node: node.id, flows: waysOut(node, loopCounter), tokens });
  };
}
