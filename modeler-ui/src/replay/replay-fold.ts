import type { ReplayStep } from "../../../api/contract/types.ts";
import { beforeAll, type ReplayState, type RunningClock } from "./replay-state.ts";

/** What the fold reads of a step. */
export type FoldedStep = Pick<ReplayStep, "kind" | "elementId" | "executionId" | "actorName" | "data">;

/** The same state, open to change while steps are applied to it. */
type Draft = {
  active: Map<string, string>;
  entered: Map<string, number>;
  completed: Map<string, number>;
  taken: Map<string, number>;
  clocks: Map<string, RunningClock>;
  incidents: Set<string>;
  people: Map<string, string>;
  isEnded: boolean;
};

const checkpointEvery = 64;

/** Answers where a case stood after step n (0: before the first), for any n, without walking all the way. */
export type Replayed = { readonly length: number; at(n: number): ReplayState };

export function replayFold(steps: readonly FoldedStep[]): Replayed {
  const checkpoints: ReplayState[] = [beforeAll];
  const draft = draftOf(beforeAll);
  for (const [index, step] of steps.entries()) {
    apply(draft, step);
    if ((index + 1) % checkpointEvery === 0) checkpoints.push(draftOf(draft));
  }
  return {
    length: steps.length,
    at(n) {
      const wanted = Math.min(Math.max(0, Math.trunc(n)), steps.length);
      const from = Math.floor(wanted / checkpointEvery);
      const state = draftOf(checkpoints[from] ?? beforeAll);
      for (const step of steps.slice(from * checkpointEvery, wanted)) apply(state, step);
      return state;
    },
  };
}

function draftOf({ active, entered, completed, taken, clocks, incidents, people, isEnded }: ReplayState): Draft {
  return {
    active: new Map(active),
    entered: new Map(entered),
    completed: new Map(completed),
    taken: new Map(taken),
    clocks: new Map(clocks),
    incidents: new Set(incidents),
    people: new Map(people),
    isEnded,
  };
}

function apply(draft: Draft, step: FoldedStep): void {
  const { kind, elementId, executionId, actorName } = step;
  if (personal.has(kind) && elementId !== null) draft.people.set(elementId, actorName);
  switch (kind) {
    case "entered":
      if (elementId === null) return;
      draft.active.set(executionId ?? elementId, elementId);
      count(draft.entered, elementId);
      return;
    case "completed":
      if (elementId === null) return;
      draft.active.delete(executionId ?? elementId);
      count(draft.completed, elementId);
      return;
    case "terminated":
      draft.active.delete(executionId ?? elementId ?? "");
      return;
    case "flowTaken":
      if (elementId !== null) count(draft.taken, elementId);
      return;
    case "instanceEnded":
    case "instanceCancelled":
      draft.active.clear();
      draft.isEnded = true;
      return;
    case "incidentRaised":
      if (elementId !== null) draft.incidents.add(elementId);
      return;
    case "incidentResolved":
      if (elementId !== null) draft.incidents.delete(elementId);
      return;
    default:
      applyClock(draft, step);
  }
}

/** What people do at an element; the rest follows from it. */
const personal: ReadonlySet<string> = new Set(["taskClaimed", "taskCompleted", "taskTransferred", "taskDelegated", "taskReturned"]);

function applyClock({ clocks }: Draft, { kind, elementId, data }: FoldedStep): void {
  const id = typeof data.clock === "string" ? data.clock : null;
  if (id === null) return;
  const running = clocks.get(id);
  const dueAt = typeof data.dueAt === "string" ? data.dueAt : null;
  switch (kind) {
    case "clockStarted":
      if (elementId !== null) clocks.set(id, { elementId, dueAt });
      return;
    case "clockPaused":
      if (running !== undefined) clocks.set(id, { ...running, dueAt: null });
      return;
    case "clockResumed":
    case "clockExtended":
    case "clockRecomputed":
      if (running !== undefined) clocks.set(id, { ...running, dueAt: dueAt ?? running.dueAt });
      return;
    case "clockStopped":
      clocks.delete(id);
      return;
    default:
      return;
  }
}

function count(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
