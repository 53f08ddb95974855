import type { ReplayState } from "./replay-state.ts";

export type ElementMark = "completed" | "active" | "late" | "taken" | "incident";

/** How the drawing looks: marks by element and flow, and words to stand on elements. */
export type ReplayMarks = {
  readonly marks: ReadonlyMap<string, ReadonlySet<ElementMark>>;
  /** Open visits by element; more than one where a multi-instance or several tokens are there. */
  readonly tokens: ReadonlyMap<string, number>;
  /** Entered more than once: how often. */
  readonly loops: ReadonlyMap<string, number>;
};

/** `at`: the moment of the step, by which a clock that still runs may be over. */
export function replayMarks({ active, entered, completed, taken, clocks, incidents }: ReplayState, at: string): ReplayMarks {
  const marks = new Map<string, Set<ElementMark>>();
  const mark = (id: string, kind: ElementMark) => marks.set(id, (marks.get(id) ?? new Set()).add(kind));
  const tokens = new Map<string, number>();
  for (const id of completed.keys()) mark(id, "completed");
  for (const id of taken.keys()) mark(id, "taken");
  for (const id of active.values()) {
    mark(id, "active");
    tokens.set(id, (tokens.get(id) ?? 0) + 1);
  }
  for (const id of incidents) mark(id, "incident");
  const moment = Date.parse(at);
  for (const { elementId, dueAt } of clocks.values()) if (dueAt !== null && Date.parse(dueAt) < moment) mark(elementId, "late");
  return { marks, tokens, loops: new Map([...entered].filter(([, times]) => times > 1)) };
}
