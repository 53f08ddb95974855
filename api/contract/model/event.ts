import { nullable, object } from "../schema/compound.ts";
import { anyObject, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";
import { elementId, hash, instant, label, personId, personRef } from "./base.ts";

const stream = text({ max: 64 });
const kind = text({ max: 64 });

/** One fact of the log, as it is chained. `actor` is a person's id, "system" or "citizen". */
export const loggedEvent = named(
  "LoggedEvent",
  object({
    stream,
    seq: whole({ min: 1 }),
    at: instant,
    actor: personId,
    actorName: label,
    actingFor: nullable(personId),
    actingForName: nullable(label),
    kind,
    elementId: nullable(elementId),
    elementName: nullable(label),
    elementNameEn: nullable(label),
    attempt: nullable(whole({ min: 0 })),
    executionId: nullable(text({ max: 500 })),
    formId: nullable(text({ max: 200 })),
    data: anyObject,
    previousHash: hash,
    hash,
  }),
);
export type LoggedEvent = Static<typeof loggedEvent>;

/** One line of a matter's timeline: what people did and what the office did for them, oldest first. */
export const timelineEvent = named(
  "TimelineEvent",
  object({
    stream,
    seq: whole({ min: 1 }),
    at: instant,
    actor: personRef,
    actingFor: nullable(personRef),
    kind,
    elementId: nullable(elementId),
    elementName: nullable(label),
    elementNameEn: nullable(label),
    attempt: nullable(whole({ min: 0 })),
    data: anyObject,
  }),
);
export type TimelineEvent = Static<typeof timelineEvent>;
