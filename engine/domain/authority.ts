import type { Actor, PersonActor } from "./actor.ts";
import { clockRules } from "./authority/clock-rules.ts";
import { matterRules } from "./authority/matter-rules.ts";
import { needsPost, type Reason, type Rule } from "./authority/reason.ts";
import { startingUnit } from "./authority/start-process.ts";
import type { Action, ProcessSubject, SubjectOf } from "./authority/subjects.ts";
import { taskRules } from "./authority/task-rules.ts";
import type { UnitId } from "./ids.ts";
import { roles } from "./org.ts";

export type { Reason, ReasonCode } from "./authority/reason.ts";
export type * from "./authority/subjects.ts";
export { sightOf } from "./sight.ts";

type Refused = { readonly allowed: false; readonly reasons: readonly Reason[] };
/** Permit, or every reason against it. */
export type Decision = { readonly allowed: true } | Refused;
/** `unit`: where the matter is received, by the post that allows it. */
export type StartDecision = { readonly allowed: true; readonly unit: UnitId } | Refused;

/** Every action with its rule; `startProcess` also answers where. */
const rules: { readonly [A in Action]: Rule<SubjectOf[A]> } = {
  ...taskRules,
  ...matterRules,
  ...clockRules,
  startProcess: (actor, subject) => {
    const start = startingUnit(actor, subject);
    return "unit" in start ? [] : start.reasons;
  },
  operateInstance: (actor) => needsPost(actor, ["process-admin", "system-admin"]),
  verifyAudit: (actor) => needsPost(actor, ["auditor"]),
  editBundles: (actor) => needsPost(actor, ["process-admin"]),
  publishBundle: (actor) => needsPost(actor, ["process-admin"]),
  managePeople: (actor) => needsPost(actor, ["system-admin"]),
  manageCalendar: (actor) => needsPost(actor, ["system-admin"]),
  // the demo office only, which the use case sees to: whoever tries the product moves its time
  moveOfficeClock: (actor) => needsPost(actor, roles),
};

/** May somebody do something to something? The only place that decides it; what no rule allows is refused. Whether it makes sense now is the use case's. */
export function may(actor: Actor, action: "startProcess", subject: ProcessSubject): StartDecision;
export function may<A extends Action>(actor: Actor, action: A, subject: SubjectOf[A]): Decision;
export function may<A extends Action>(actor: Actor, action: A, subject: SubjectOf[A]): Decision | StartDecision {
  if (actor.kind !== "person") return { allowed: false, reasons: [{ code: "NOT_A_PERSON" }] };
  const rule: Rule<SubjectOf[A]> = rules[action];
  const reasons = rule(actor, subject);
  if (reasons.length > 0) return { allowed: false, reasons };
  return subject.kind === "process" ? permitStart(actor, subject) : { allowed: true };
}

function permitStart(actor: PersonActor, subject: ProcessSubject): StartDecision {
  const start = startingUnit(actor, subject);
  return "unit" in start ? { allowed: true, unit: start.unit } : { allowed: false, reasons: start.reasons };
}
