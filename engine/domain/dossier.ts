import type { Instant, Key, MatterId, PersonId } from "./ids.ts";

export type Comment = { readonly id: Key; readonly matterId: MatterId; readonly by: PersonId; readonly at: Instant; readonly text: string };

export type Attachment = {
  readonly id: Key;
  readonly matterId: MatterId;
  readonly name: string;
  /** Checked by content, not by name. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex; also where the blob store keeps it. */
  readonly sha256: string;
  readonly by: PersonId;
  readonly at: Instant;
};
