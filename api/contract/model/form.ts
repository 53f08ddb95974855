import { dictionary, object } from "../schema/compound.ts";
import { anyObject, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

/**
 * A form of a bundle version: a JSON Schema 2020-12 with an `x-ui` block (an RJSF uiSchema). `uiTexts` is the bundle's i18n: language → texts
 * by element and field id; Chinese stands in the schema.
 */
export const form = named(
  "Form",
  object({ id: text({ max: 200 }), version: whole({ min: 0 }), schema: anyObject, uiTexts: dictionary(anyObject, { max: 20 }) }),
);
export type Form = Static<typeof form>;
