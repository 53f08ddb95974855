import type { Group, PersonId, UnitId } from "./ids.ts";
import type { Post } from "./org.ts";

/** Who acts. `system` is the office's own worker (timers, messages); it has no posts. */
export type Actor =
  | {
      readonly kind: "person";
      readonly id: PersonId;
      readonly name: string;
      readonly posts: readonly Post[];
      readonly groups: readonly Group[];
      readonly home: UnitId;
    }
  | { readonly kind: "system" }
  /** A citizen with receipt number and query code. */
  | { readonly kind: "citizen"; readonly receiptNumber: string };

export type PersonActor = Extract<Actor, { kind: "person" }>;
