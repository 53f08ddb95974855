import { list, merged, nullable, object } from "../schema/compound.ts";
import { anyObject, flag, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { matterAction } from "./act.ts";
import { hash, instant, key, label, personRef } from "./base.ts";
import { clock } from "./clock.ts";
import { timelineEvent } from "./event.ts";
import { form } from "./form.ts";
import { instanceSummary } from "./instance.ts";
import { matterRow } from "./matter-row.ts";
import { inboxItem } from "./task.ts";

export const comment = named("Comment", object({ id: key, by: personRef, at: instant, text: text({ max: 4000 }) }));
export type Comment = Static<typeof comment>;

/** A file of the dossier. */
export const matterDocument = named(
  "Document",
  object({ id: key, name: label, mediaType: text({ max: 200 }), bytes: whole(), sha256: hash, by: personRef, at: instant }),
);

/** The citizen's rating; `none`: it has not been asked for. */
export const rating = named(
  "Rating",
  object({
    state: oneOf(["none", "open", "closed"]),
    openUntil: nullable(instant),
    satisfied: nullable(flag),
    words: nullable(text({ max: 2000 })),
    ratedAt: nullable(instant),
    round: whole(),
  }),
);
export type Rating = Static<typeof rating>;

/** One personal field: a JSON pointer into the start form's data, and whether it has been erased. */
const personalField = named("PersonalField", object({ field: text({ max: 500 }), title: label, erased: flag }));
export type PersonalField = Static<typeof personalField>;

/** A task of the matter: whether the reader's posts let them open it, and remind whoever has it. */
const matterTask = named("MatterTask", merged(inboxItem, object({ mayOpen: flag, mayRemind: flag })));
export type MatterTask = Static<typeof matterTask>;

/** A matter with everything that hangs on it. `data` is the start form as submitted, personal values masked; `form` words its fields. */
export const dossier = named(
  "Dossier",
  object({
    matter: matterRow,
    data: anyObject,
    form: nullable(form),
    personal: list(personalField),
    clocks: list(clock),
    instances: list(instanceSummary),
    tasks: list(matterTask),
    timeline: list(timelineEvent),
    comments: list(comment),
    documents: list(matterDocument),
    rating,
    actions: list(matterAction),
  }),
);
export type Dossier = Static<typeof dossier>;
