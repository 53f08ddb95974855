import { list, nullable, object } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { instant, label, unitRef } from "./base.ts";
import { rating } from "./dossier.ts";
import { matterStatus } from "./matter-row.ts";
import { shownPost } from "./org.ts";

/** What everybody may know of the office. Accounts are listed in the demo only. */
export const office = named(
  "Office",
  object({
    name: label,
    nameEn: nullable(label),
    mode: oneOf(["demo", "office"]),
    zone: text({ max: 64 }),
    now: instant,
    version: text({ max: 40 }),
    demoAccounts: list(object({ account: label, name: label, posts: list(shownPost) })),
  }),
);
export type Office = Static<typeof office>;

/** What a citizen sees of their matter: no names of staff, nothing internal. */
export const publicMatter = named(
  "PublicMatter",
  object({
    receiptNumber: label,
    title: label,
    status: matterStatus,
    registeredAt: instant,
    closedAt: nullable(instant),
    unit: unitRef,
    responsibleUnit: nullable(unitRef),
    /** When it should be answered; null while a clock is paused or none runs. */
    expectedBy: nullable(instant),
    provisional: flag,
    paused: flag,
    answer: nullable(text({ max: 10_000 })),
    steps: list(object({ at: instant, status: matterStatus })),
    rating,
  }),
);
export type PublicMatter = Static<typeof publicMatter>;
