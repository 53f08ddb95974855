import type { Instant, PersonId } from "./ids.ts";

/** Times are real time, also when the demo clock moves. */
export type Session = {
  /** SHA-256 (hex) of the cookie's token. */
  readonly tokenHash: string;
  readonly person: PersonId;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
};
