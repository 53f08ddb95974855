import { nullable, object } from "../schema/compound.ts";
import { flag, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { instant, key, label, light, personRef, processKey, unitRef } from "./base.ts";

export const matterStatus = oneOf([
  "registered",
  "triaged",
  "routed",
  "handling",
  "mediating",
  "answered",
  "rated",
  "archived",
  "withdrawn",
]);
export type MatterStatus = Static<typeof matterStatus>;

/** One line of the ledger of matters. */
export const matterRow = named(
  "MatterRow",
  object({
    id: key,
    receiptNumber: label,
    title: label,
    process: processKey,
    processName: label,
    processNameEn: nullable(label),
    kind: nullable(label),
    channel: nullable(label),
    grade: nullable(label),
    status: matterStatus,
    unit: unitRef,
    responsibleUnit: nullable(unitRef),
    confidential: flag,
    registeredBy: personRef,
    registeredAt: instant,
    closedAt: nullable(instant),
    overdue: flag,
    result: nullable(text({ max: 10_000 })),
    satisfied: nullable(flag),
    nextDueAt: nullable(instant),
    light,
    openTasks: whole(),
    revision: whole(),
  }),
);
export type MatterRow = Static<typeof matterRow>;
