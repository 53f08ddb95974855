import type { Instant, Key, MatterId } from "../domain/ids.ts";
import type { Json } from "../domain/json.ts";
import type { VaultEntry, VaultReference } from "../domain/vault.ts";
import type { Settings } from "./repositories.ts";

/** The office's clock: real in office mode, movable in the demo and in tests. */
export type OfficeClock = { now(): Instant };

/** Goes forward only. */
export type MovableClock = OfficeClock & {
  /** Stores the new time with everything else its transaction writes; nobody sees it before `restore`. */
  store(settings: Settings, to: Instant): Promise<void>;
  /** Takes the stored time up: at start, and after a commit that stored one. */
  restore(settings: Settings): Promise<void>;
};

/** Real time, for sessions, throttling and leases, also when the demo clock moves. */
export type RealClock = { now(): Instant };

export type Keys = { next(): Key };

/** Keeps bytes by their SHA-256; a second put of the same bytes is the same blob. */
export type BlobStore = {
  put(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly bytes: number }>;
  get(sha256: string): Promise<Uint8Array>;
};

/** Encrypts personal values under the office's key file. */
export type Secrets = {
  seal(input: { readonly id: Key; readonly matterId: MatterId; readonly field: string; readonly value: Json; readonly now: Instant }): {
    readonly entry: VaultEntry;
    readonly reference: VaultReference;
  };
  /** null once erased. */
  open(entry: VaultEntry): Json | null;
  /** A random query code of ≥80 bits, and its stored hash. */
  newQueryCode(): { readonly code: string; readonly hash: string };
  queryCodeMatches(code: string, hash: string): boolean;
  newToken(): { readonly token: string; readonly hash: string };
  hashToken(token: string): string;
  hashPassword(password: string): Promise<string>;
  passwordMatches(password: string, hash: string): Promise<boolean>;
  /** A hash that no password matches, so that an unknown account takes as long as a known one. */
  nobodysHash(): string;
};

/** Told after a commit which people's lists changed: feeds the live update. */
export type LiveUpdates = {
  changed(what: { readonly groups: readonly string[]; readonly people: readonly string[]; readonly matterId: MatterId | null }): void;
};
