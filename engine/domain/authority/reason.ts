import type { PersonActor } from "../actor.ts";
import type { Group, PersonId, UnitId } from "../ids.ts";
import type { Role } from "../org.ts";

/** Why not. The pages word it by code. */
export type Reason =
  /** Only people with an account act in the office. */
  | { readonly code: "NOT_A_PERSON" }
  /** None of these posts is held; `units` empty: in any unit. */
  | { readonly code: "POST_NEEDED"; readonly roles: readonly Role[]; readonly units: readonly UnitId[] }
  | { readonly code: "NOT_A_CANDIDATE"; readonly groups: readonly Group[] }
  | { readonly code: "TASK_CLAIMED_BY_OTHER"; readonly assignee: PersonId }
  | { readonly code: "TASK_NOT_CLAIMED" }
  /** Four eyes: this person completed the task that this one checks. */
  | { readonly code: "SEPARATION_OF_DUTIES" }
  | { readonly code: "ALREADY_DELEGATED"; readonly by: PersonId }
  /** Put back, the task would be open to nobody. */
  | { readonly code: "NO_CANDIDATES" }
  | { readonly code: "OWN_TASK" }
  | { readonly code: "OUT_OF_SIGHT" }
  | { readonly code: "RESTRICTED" }
  | { readonly code: "CONFIDENTIAL" }
  /** An auditor reads and changes nothing. */
  | { readonly code: "READ_ONLY" }
  | { readonly code: "SELF_APPROVAL" };

export type ReasonCode = Reason["code"];

/** No reason against it: allowed. */
export type Rule<S> = (actor: PersonActor, subject: S) => readonly Reason[];

/** Holding one of the roles, in one of the units; `units` null: in any. */
export function needsPost(actor: PersonActor, roles: readonly Role[], units: readonly UnitId[] | null = null): readonly Reason[] {
  const holds = actor.posts.some(({ role, unit }) => roles.includes(role) && (units === null || units.includes(unit)));
  return holds ? [] : [{ code: "POST_NEEDED", roles, units: units ?? [] }];
}
