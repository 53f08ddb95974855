import { nullable, object } from "../schema/compound.ts";
import { anyObject } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";
import { instant, key, label } from "./base.ts";

/** An in-app notice; the page words `code` with `details`. */
export const notice = named(
  "Notice",
  object({
    id: key,
    code: text({ max: 100 }),
    matterId: nullable(key),
    receiptNumber: nullable(label),
    matterTitle: nullable(label),
    taskKey: nullable(key),
    details: anyObject,
    createdAt: instant,
    readAt: nullable(instant),
  }),
);
export type Notice = Static<typeof notice>;
