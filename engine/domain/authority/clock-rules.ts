import type { PersonActor } from "../actor.ts";
import type { UnitId } from "../ids.ts";
import type { Role } from "../org.ts";
import { ancestors } from "../unit-tree.ts";
import { needsPost, type Reason, type Rule } from "./reason.ts";
import type { ClockSubject } from "./subjects.ts";

type ClockApproval = "pauseClock" | "extendClock";

/** A pause is the deputy's to approve (SP-3 notes), an extension the party secretary's (LC-4): of the matter's units, or above them. */
export const clockApprovers: { readonly [A in ClockApproval]: { readonly role: Role; readonly above: readonly Role[] } } = {
  pauseClock: { role: "centre-deputy", above: ["centre-director", "party-secretary"] },
  extendClock: { role: "party-secretary", above: ["leader"] },
};

export const clockRules: { readonly [A in ClockApproval]: Rule<ClockSubject> } = {
  pauseClock: (actor, subject) => approves(actor, "pauseClock", subject),
  extendClock: (actor, subject) => approves(actor, "extendClock", subject),
};

function approves(actor: PersonActor, action: ClockApproval, subject: ClockSubject): readonly Reason[] {
  const { role, above } = clockApprovers[action];
  const self: readonly Reason[] = subject.interested?.includes(actor.id) === true ? [{ code: "SELF_APPROVAL" }] : [];
  const approvers = subject.noneFree === true ? [role, ...above] : [role];
  return [...needsPost(actor, approvers, unitsAround(subject)), ...self];
}

/** The units a clock concerns and those above them; without a matter, the top of the tree. */
export function unitsAround({ matter, units }: ClockSubject): readonly UnitId[] {
  if (matter === null) return units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const concerned = [matter.unit, matter.responsibleUnit].filter((unit) => unit !== null);
  return [...new Set(concerned.flatMap((unit) => [unit, ...ancestors(units, unit)]))];
}
