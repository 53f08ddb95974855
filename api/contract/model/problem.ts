import { list, objectWith } from "../schema/compound.ts";
import { anyObject, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

/** One wrong value. `path` is a JSON pointer into the body (or the form's data), `field` its last name; `message` is in the asked language. */
export const fieldError = named(
  "FieldError",
  objectWith(
    { path: text({ max: 1000 }), field: text({ max: 200 }), code: text({ max: 100 }), message: text({ max: 1000 }) },
    { params: anyObject },
  ),
);
export type FieldError = Static<typeof fieldError>;

/** RFC 9457. Pages word a refusal from `code` and `details`; `title` is its English sentence. */
export const problem = named(
  "Problem",
  objectWith(
    {
      type: text({ max: 200 }),
      title: text({ max: 500 }),
      status: whole({ min: 400, max: 599 }),
      code: text({ max: 100, pattern: "^[A-Z][A-Z0-9_]*$" }),
      details: anyObject,
    },
    { errors: list(fieldError, { max: 50 }) },
  ),
);
export type Problem = Static<typeof problem>;
