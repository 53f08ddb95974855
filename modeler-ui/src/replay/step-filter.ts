import type { ReplayStep } from "../../../api/contract/types.ts";

/** Groups of steps that a reader may want alone. */
export const stepGroups = ["all", "people", "flow", "clock", "matter"] as const;
export type StepGroup = (typeof stepGroups)[number];

export type StepFilter = { readonly group: StepGroup; readonly actor: string };

const people: ReadonlySet<string> = new Set([
  "matterRegistered",
  "taskClaimed",
  "taskReleased",
  "taskCompleted",
  "taskTransferred",
  "taskDelegated",
  "taskReturned",
  "taskReminded",
  "commented",
  "fileAttached",
  "rated",
  "clockPaused",
  "clockResumed",
  "clockExtended",
  "instanceCancelled",
  "instanceSuspended",
  "instanceResumed",
]);

export function groupOf({ kind }: Pick<ReplayStep, "kind">): Exclude<StepGroup, "all"> {
  if (people.has(kind)) return "people";
  if (kind.startsWith("clock") || kind.startsWith("timer") || kind === "overdue") return "clock";
  return kind.startsWith("matter") || kind.startsWith("rating") || kind === "notified" ? "matter" : "flow";
}

/** The numbers (from 1) of the steps that pass; pausing and extending a term is both people's doing and the clock's. */
export function filterSteps(steps: readonly ReplayStep[], { group, actor }: StepFilter): readonly number[] {
  return steps.flatMap((step, index) => {
    const isWanted = group === "all" || groupOf(step) === group || (group === "clock" && step.kind.startsWith("clock"));
    return isWanted && (actor === "" || step.actor === actor) ? [index + 1] : [];
  });
}

/** The next number among `shown` after (or before) `from`; `from` where there is none. */
export function neighbour(shown: readonly number[], from: number, by: -1 | 1): number {
  const next = by === 1 ? shown.find((n) => n > from) : shown.filter((n) => n < from).at(-1);
  return next ?? from;
}
