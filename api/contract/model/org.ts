import { list, nullable, object } from "../schema/compound.ts";
import { flag, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { instant, label, personId, unitId, unitRef } from "./base.ts";

export const role = oneOf([
  "grid-worker",
  "first-responder",
  "mediator",
  "office-staff",
  "office-head",
  "centre-staff",
  "centre-deputy",
  "centre-director",
  "party-secretary",
  "leader",
  "duty-officer",
  "process-admin",
  "auditor",
  "system-admin",
]);
export type Role = Static<typeof role>;

export const post = named("Post", object({ role, unit: unitId }));
export type Post = Static<typeof post>;

/** A post with its unit's names, for the page. */
export const shownPost = named("ShownPost", object({ role, unit: unitId, unitName: label, unitNameEn: nullable(label) }));
export type ShownPost = Static<typeof shownPost>;

export const unitLevel = oneOf(["district", "town", "office", "village", "grid"]);

export const unit = named(
  "Unit",
  object({
    id: unitId,
    name: text({ min: 1, max: 100 }),
    nameEn: nullable(text({ max: 100 })),
    level: unitLevel,
    parent: nullable(unitId),
    closed: flag,
  }),
);
export type Unit = Static<typeof unit>;

/** Sign-in name: small letters, digits, dot, dash, underscore. */
export const account = text({ min: 1, max: 64, pattern: "^[a-z0-9][a-z0-9._-]*$" });

/** A person as an administrator sees them. */
export const person = named(
  "Person",
  object({
    id: personId,
    account: label,
    name: label,
    phone: nullable(label),
    email: nullable(label),
    disabledAt: nullable(instant),
    mustChangePassword: flag,
    posts: list(shownPost),
    revision: whole(),
  }),
);
export type Person = Static<typeof person>;

/** A person as a picker shows them. */
export const colleague = named("Colleague", object({ id: personId, name: label, posts: list(shownPost), units: list(unitRef) }));
export type Colleague = Static<typeof colleague>;
