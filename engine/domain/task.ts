import type { ElementId } from "../model/compiled.ts";
import type { Group, InstanceKey, Instant, Key, MatterId, PersonId, TaskKey, UnitId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

export type Light = "green" | "yellow" | "red" | "none";

export type Task = {
  readonly key: TaskKey;
  readonly instanceKey: InstanceKey;
  readonly matterId: MatterId | null;
  readonly processKey: string;
  readonly bundleId: Key;
  readonly elementId: ElementId;
  readonly executionId: string;
  readonly scopeExecutionId: string;
  readonly name: string;
  /** Visit of the element in this instance, from 1. */
  readonly attempt: number;
  readonly formId: string | null;
  readonly state: "open" | "completed" | "cancelled";
  readonly assignee: PersonId | null;
  readonly candidateGroups: readonly Group[];
  readonly candidateUsers: readonly PersonId[];
  /** The unit it lies with, for filters: of the first candidate group, else the matter's. */
  readonly unit: UnitId | null;
  /** Set while delegated: the person it comes back to. */
  readonly delegatedBy: PersonId | null;
  readonly restricted: boolean;
  readonly priority: number;
  readonly createdAt: Instant;
  /** From its own schedule or its (or the nearest enclosing) clock; null: no term, or the clock is paused. */
  readonly dueAt: Instant | null;
  /** When the light turns yellow. */
  readonly warnAt: Instant | null;
  /** The clock that gives the term, if any. */
  readonly clockId: Key | null;
  /** The term was computed past the last official calendar year (暂定). */
  readonly provisional: boolean;
  readonly paused: boolean;
  readonly followUpAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly completedBy: PersonId | null;
  readonly remindedAt: Instant | null;
  readonly revision: number;
};

/** What a person has typed but not handed in; one per task and person. Personal fields hold references. */
export type TaskDraft = { readonly taskKey: TaskKey; readonly person: PersonId; readonly variables: JsonObject; readonly savedAt: Instant };

/** Red after the end, yellow from the warning on, green before; none without a term. */
export function lightOf(task: Pick<Task, "dueAt" | "warnAt" | "state">, now: Instant): Light {
  if (task.dueAt === null || task.state !== "open") return "none";
  if (now > task.dueAt) return "red";
  return task.warnAt !== null && now >= task.warnAt ? "yellow" : "green";
}
