import { whole } from "../schema/plain.ts";
import { text } from "../schema/text.ts";

/** Every list takes these; `limit` counts items, 50 if missing. */
export const pageQuery = { limit: whole({ min: 1, max: 200 }), cursor: text({ max: 200 }) } as const;
