import type { PersonActor } from "../actor.ts";
import type { UnitId } from "../ids.ts";
import { type Role, roles } from "../org.ts";
import type { Reason } from "./reason.ts";
import type { ProcessSubject } from "./subjects.ts";

/** Posts that administer or audit: they take in no matters. */
const notWorking: readonly Role[] = ["process-admin", "auditor", "system-admin"];

/** The unit of the post that lets somebody start a process, their home unit first; or why none does. */
export function startingUnit(
  actor: PersonActor,
  { starters, unit }: ProcessSubject,
): { readonly unit: UnitId } | { readonly reasons: readonly Reason[] } {
  const wanted = starters ?? roles.filter((role) => !notWorking.includes(role));
  const fitting = actor.posts.filter((post) => wanted.includes(post.role) && (unit === null || post.unit === unit));
  const post = fitting.find((one) => one.unit === actor.home) ?? fitting[0];
  if (post !== undefined) return { unit: post.unit };
  return { reasons: [{ code: "POST_NEEDED", roles: wanted, units: unit === null ? [] : [unit] }] };
}
