import type { PersonActor } from "../actor.ts";
import type { UnitId } from "../ids.ts";
import type { Role } from "../org.ts";
import { ancestors } from "../unit-tree.ts";
import { needsPost, type Reason, type Rule } from "./reason.ts";
import type { ClockSubject } from "./subjects.ts";

/** A pause is the deputy's to approve (SP-3 notes), an extension the party secretary's (LC-4): of the matter's units, or above them. */
export const clockRules: { readonly pauseClock: Rule<ClockSubject>; readonly extendClock: Rule<ClockSubject> } = {
  pauseClock: (actor, subject) => approves(actor, "centre-deputy", subject),
  extendClock: (actor, subject) => approves(actor, "party-secretary", subject),
};

function approves(actor: PersonActor, role: Role, subject: ClockSubject): readonly Reason[] {
  const self: readonly Reason[] = subject.interested?.includes(actor.id) === true ? [{ code: "SELF_APPROVAL" }] : [];
  return [...needsPost(actor, [role], unitsAround(subject)), ...self];
}

/** The units a clock concerns and those above them; without a matter, the top of the tree. */
function unitsAround({ matter, units }: ClockSubject): readonly UnitId[] {
  if (matter === null) return units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const concerned = [matter.unit, matter.responsibleUnit].filter((unit) => unit !== null);
  return [...new Set(concerned.flatMap((unit) => [unit, ...ancestors(units, unit)]))];
}
