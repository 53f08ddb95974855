/** Keys are 63-bit integers written as decimal strings; they sort by age as text of equal length. */
export type Key = string;
export type InstanceKey = Key;
export type TaskKey = Key;
export type MatterId = Key;
export type PersonId = string;
export type UnitId = string;
/** `role@unit`, a post as the diagrams write it. */
export type Group = string;
/** UTC, RFC 3339 with milliseconds: "2026-03-02T01:00:00.000Z". Sorts as text. */
export type Instant = string;
/** Office-local date, "YYYY-MM-DD". */
export type Day = string;
