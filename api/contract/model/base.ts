import { nullable, object } from "../schema/compound.ts";
import { named, type Schema, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";

/** 63-bit integer as a decimal string. */
export const key: Schema<string> = named("Key", text({ max: 19, pattern: "^[0-9]{1,19}$" }));
export const personId = text({ min: 1, max: 64 });
export const unitId = text({ min: 1, max: 64, pattern: "^[A-Za-z0-9._-]+$" });
/** Process id of a diagram: an XML name. */
export const processKey = text({ min: 1, max: 100, pattern: "^[\\p{L}_][\\p{L}\\p{N}_.-]*$" });
export const elementId = text({ min: 1, max: 200 });
/** `role@unit`. */
export const group = text({ min: 3, max: 130, pattern: "^[a-z-]+@.+$" });
/** UTC, RFC 3339. */
export const instant = text({ max: 30, format: "date-time" });
/** Office-local date. */
export const day = text({ max: 10, format: "date" });
/** A name of something in Chinese; answers only. */
export const label = text({ max: 500 });
export const hash = text({ max: 64, pattern: "^[0-9a-f]{64}$" });

export const light = oneOf(["green", "yellow", "red", "none"]);
export type Light = Static<typeof light>;

export const clockUnit = oneOf(["workingDays", "calendarDays", "hours", "minutes"]);
export type ClockUnit = Static<typeof clockUnit>;

/** A person as shown to others. `id` may be "system" or "citizen". */
export const personRef = named("PersonRef", object({ id: personId, name: label }));
export type PersonRef = Static<typeof personRef>;

/** A unit as shown. */
export const unitRef = named("UnitRef", object({ id: unitId, name: label, nameEn: nullable(label) }));
export type UnitRef = Static<typeof unitRef>;
