import { list, object } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { label, personId } from "./base.ts";
import { shownPost } from "./org.ts";

/** What a person's posts open to them; the pages show only these sections. */
export const capability = oneOf([
  "registerMatters",
  "readLedger",
  "editProcesses",
  "replayCases",
  "verifyChain",
  "operateInstances",
  "managePeople",
  "editCalendar",
]);
export type Capability = Static<typeof capability>;

export const session = named(
  "Session",
  object({
    person: object({ id: personId, account: label, name: label, mustChangePassword: flag }),
    posts: list(shownPost),
    capabilities: list(capability),
    csrfToken: text({ max: 200 }),
  }),
);
export type Session = Static<typeof session>;
