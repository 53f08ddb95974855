import { list, object } from "../schema/compound.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

const both = (max: number) => object({ zh: text({ max }), en: text({ max }) });

/** A clause of the office's regulations; diagrams name it by `id`. */
export const clause = named(
  "Clause",
  object({
    id: text({ min: 1, max: 100 }),
    regulation: text({ min: 1, max: 100 }),
    title: both(200),
    text: both(4000),
  }),
);
export type Clause = Static<typeof clause>;

/** Every regulation with its clauses, in the order of the regulations. */
export const clauseRegistry = named(
  "ClauseRegistry",
  object({ regulations: list(object({ id: text({ min: 1, max: 100 }), name: both(200) })), clauses: list(clause) }),
);
export type ClauseRegistry = Static<typeof clauseRegistry>;
