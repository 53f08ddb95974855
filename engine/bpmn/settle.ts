import { arrive } from "./arrive.ts";
import { beginActivity } from "./begin-activity.ts";
import { completeBody } from "./begin-body.ts";
import { processIsOver } from "./begin-scope.ts";
import { beginVariables } from "./begin-variables.ts";
import { complete } from "./complete.ts";
import { countVisit } from "./count-visit.ts";
import { activateInclusiveJoin } from "./inclusive-join.ts";
import type { Agendum, Run } from "./run.ts";
import { stateOf } from "./state-of.ts";
import { openOf, visitOf } from "./visit.ts";

/** Lets every token move until all of them wait. One at a time, so that no chain of elements is too long for the stack. */
export function settle(run: Run): void {
  while (!run.ended) {
    const next = run.agenda.pop();
    if (next !== undefined) move(run, next);
    else if (!activateInclusiveJoin(run)) break;
  }
  if (!run.ended) run.ended = isOver(run);
}

/** The library and the step must agree on whether the case is over. */
function isOver(run: Run): boolean {
  const over = processIsOver(run);
  const { open } = stateOf(run);
  const left = open.some((each) => each.kind === "wait" || (each.kind === "scope" && each.atJoins !== undefined));
  if (over === left)
    throw new Error(over ? "the library ended a case that is still open" : "the library holds a case open in which nothing is left");
  return over;
}

function move(run: Run, next: Agendum): void {
  switch (next.kind) {
    case "arrive":
      if (run.open.has(next.scope)) arrive(run, next);
      return;
    case "iterate":
      if (run.open.has(next.id)) iterate(run, next);
      return;
    case "emptied":
      if (run.open.has(next.id)) emptied(run, next);
  }
}

function iterate(run: Run, { id, token }: Extract<Agendum, { readonly kind: "iterate" }>): void {
  const visit = { ...visitOf(run, openOf(run, id)), tokens: [token] };
  countVisit(run, visit.node.id);
  beginVariables(run, visit);
  beginActivity(run, visit);
}

function emptied(run: Run, { id, complete: finish }: Extract<Agendum, { readonly kind: "emptied" }>): void {
  const visit = visitOf(run, openOf(run, id));
  if (visit.body) completeBody(run, visit, finish);
  else complete(run, visit, { result: {}, finish });
}
