import type { Bundle } from "../domain/bundle.ts";
import type { CalendarDays } from "../domain/calendar-days.ts";
import type { Clock } from "../domain/clock-ledger.ts";
import type { Attachment, Comment } from "../domain/dossier.ts";
import type { Event, StreamId } from "../domain/event.ts";
import type { Group, InstanceKey, Instant, Key, MatterId, PersonId, TaskKey, UnitId } from "../domain/ids.ts";
import type { Incident, Instance, Job, Subscription, Timer } from "../domain/instance.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Matter } from "../domain/matter.ts";
import type { Notice, OutboxMessage } from "../domain/notice.ts";
import type { Person, Unit } from "../domain/org.ts";
import type { Session } from "../domain/session.ts";
import type { Task, TaskDraft } from "../domain/task.ts";
import type { VaultEntry } from "../domain/vault.ts";

/**
 * Everything a use case reads and writes inside one transaction. Rules that hold for all of them, proven by one contract
 * suite on every store:
 * - `get` refuses with NOT_FOUND; `find` gives null.
 * - `save` of a row with `revision` writes only where the stored revision equals the given one, stores it plus one and
 *   returns the stored row; else it refuses with REVISION_CONFLICT { table, key }.
 * - lists are ordered as said, and nothing is ever deleted but timers, subscriptions, drafts, sessions and read notices.
 */
export type Repositories = {
  readonly bundles: Bundles;
  readonly instances: Instances;
  readonly tasks: Tasks;
  readonly timers: Timers;
  readonly subscriptions: Subscriptions;
  readonly jobs: Jobs;
  readonly incidents: Incidents;
  readonly events: Events;
  readonly matters: Matters;
  readonly clocks: Clocks;
  readonly dossiers: Dossiers;
  readonly people: People;
  readonly sessions: Sessions;
  readonly calendar: Calendar;
  readonly sequences: Sequences;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly outbox: Outbox;
  readonly settings: Settings;
};

export type Bundles = {
  get(id: Key): Promise<Bundle>;
  insert(bundle: Bundle): Promise<void>;
  save(bundle: Bundle): Promise<Bundle>;
  findPublished(key: string): Promise<Bundle | null>;
  findVersion(key: string, version: number): Promise<Bundle | null>;
  /** The open draft of a key, or null: one at a time per key. */
  findDraft(key: string): Promise<Bundle | null>;
  /** Newest published version of every key, by key. */
  listPublished(): Promise<readonly Bundle[]>;
  /** All published and retired versions of a key, newest first, without content. */
  listVersions(key: string): Promise<readonly Omit<Bundle, "content">[]>;
  /** Open drafts, by key, without content. */
  listDrafts(): Promise<readonly Omit<Bundle, "content">[]>;
};

export type Instances = {
  get(key: InstanceKey): Promise<Instance>;
  insert(instance: Instance): Promise<void>;
  save(instance: Instance): Promise<Instance>;
  listByMatter(matterId: MatterId): Promise<readonly Instance[]>;
  listChildren(parentKey: InstanceKey): Promise<readonly Instance[]>;
};

export type Tasks = {
  get(key: TaskKey): Promise<Task>;
  insertMany(tasks: readonly Task[]): Promise<void>;
  save(task: Task): Promise<Task>;
  /** Open ones of an instance, oldest first. */
  listOpen(instanceKey: InstanceKey): Promise<readonly Task[]>;
  /** All of an instance, oldest first. */
  listByInstance(instanceKey: InstanceKey): Promise<readonly Task[]>;
  listByMatter(matterId: MatterId): Promise<readonly Task[]>;
  /** Open ones whose term hangs on a clock. */
  listOpenByClock(clockId: Key): Promise<readonly Task[]>;
  /** Open ones assigned to, delegated by, or with candidate user, this person (leaver hand-over). */
  listOpenOfPerson(person: PersonId): Promise<readonly Task[]>;
  /** An open one lies with this unit, or is open to one of its posts. */
  hasOpenInUnit(unit: UnitId): Promise<boolean>;
  findDraft(taskKey: TaskKey, person: PersonId): Promise<TaskDraft | null>;
  putDraft(draft: TaskDraft): Promise<void>;
  deleteDrafts(taskKey: TaskKey): Promise<void>;
};

export type Timers = {
  insertMany(timers: readonly Timer[]): Promise<void>;
  deleteMany(ids: readonly Key[]): Promise<void>;
  listByInstance(instanceKey: InstanceKey): Promise<readonly Timer[]>;
  /** Sets the moment of several timers at once (clock moved, instance suspended). */
  setDue(changes: readonly { readonly id: Key; readonly dueAt: Instant | null }[]): Promise<void>;
  listByClock(clockId: Key): Promise<readonly Timer[]>;
  /** Holds (or lets go) all timers of an instance. */
  hold(instanceKey: InstanceKey, held: boolean): Promise<void>;
  /** Timer start events of a process. */
  listByBundle(bundleKey: string): Promise<readonly Timer[]>;
  /** Leases due timers (due ≤ now, not held, lease over) until `leaseUntil`, earliest first. */
  claimDue(input: { readonly now: Instant; readonly leaseUntil: Instant; readonly limit: number }): Promise<readonly Timer[]>;
  /** The lease of a timer is given back, e.g. after a lost race. */
  release(id: Key): Promise<void>;
  /** Every lease is over: for a process that is alone with its database and finds what a killed one had claimed. */
  releaseAll(): Promise<void>;
  find(id: Key): Promise<Timer | null>;
  /** Earliest moment of all timers, or null. */
  nextDue(): Promise<Instant | null>;
};

export type Subscriptions = {
  insertMany(subscriptions: readonly Subscription[]): Promise<void>;
  deleteMany(ids: readonly Key[]): Promise<void>;
  listByInstance(instanceKey: InstanceKey): Promise<readonly Subscription[]>;
  /** Oldest first. */
  listByMessage(messageName: string, correlationKey: string): Promise<readonly Subscription[]>;
};

export type Jobs = {
  insertMany(jobs: readonly Job[]): Promise<void>;
  get(key: Key): Promise<Job>;
  listOpen(instanceKey: InstanceKey): Promise<readonly Job[]>;
  setState(keys: readonly Key[], state: Job["state"]): Promise<void>;
};

export type Incidents = {
  insert(incident: Incident): Promise<void>;
  get(key: Key): Promise<Incident>;
  resolve(key: Key, at: Instant): Promise<void>;
  listOpen(instanceKey: InstanceKey | null): Promise<readonly Incident[]>;
};

export type Events = {
  /** Appends already chained events; their stream's (stream, seq) is unique, so a lost race is REVISION_CONFLICT. */
  append(events: readonly Event[]): Promise<void>;
  /** After `afterSeq`, in order. */
  list(stream: StreamId, page: { readonly afterSeq: number; readonly limit: number }): Promise<readonly Event[]>;
  /** Last seq and hash of a stream; (0, 64 zeros) if it is empty. */
  head(stream: StreamId): Promise<{ readonly seq: number; readonly hash: string }>;
  /** All streams by name after `after`. */
  listStreams(page: { readonly after: StreamId | null; readonly limit: number }): Promise<readonly StreamId[]>;
  /** All events that concern a matter (of its instances), in order of time, then key. */
  listByMatter(matterId: MatterId): Promise<readonly Event[]>;
};

export type Matters = {
  get(id: MatterId): Promise<Matter>;
  insert(matter: Matter): Promise<void>;
  save(matter: Matter): Promise<Matter>;
  findByReceipt(receiptNumber: string): Promise<Matter | null>;
  /** One that is not closed was received by this unit, or lies with it. */
  hasOpenInUnit(unit: UnitId): Promise<boolean>;
};

export type Clocks = {
  get(id: Key): Promise<Clock>;
  insertMany(clocks: readonly Clock[]): Promise<void>;
  save(clock: Clock): Promise<Clock>;
  listByMatter(matterId: MatterId): Promise<readonly Clock[]>;
  /** Not stopped. */
  listOpenByInstance(instanceKey: InstanceKey): Promise<readonly Clock[]>;
  /** Not stopped, of the whole office (calendar changes), by id after `after`. */
  listOpen(page: { readonly after: Key | null; readonly limit: number }): Promise<readonly Clock[]>;
};

export type Dossiers = {
  insertComment(comment: Comment): Promise<void>;
  listComments(matterId: MatterId): Promise<readonly Comment[]>;
  insertAttachment(attachment: Attachment): Promise<void>;
  getAttachment(id: Key): Promise<Attachment>;
  listAttachments(matterId: MatterId): Promise<readonly Attachment[]>;
};

export type People = {
  get(id: PersonId): Promise<Person>;
  findByAccount(account: string): Promise<Person | null>;
  /** By account. Disabled ones included. */
  list(): Promise<readonly Person[]>;
  listInGroups(groups: readonly Group[]): Promise<readonly Person[]>;
  insert(person: Person, passwordHash: string): Promise<void>;
  /** Saves the person and their posts. */
  save(person: Person): Promise<Person>;
  passwordHash(id: PersonId): Promise<string>;
  setPasswordHash(id: PersonId, passwordHash: string): Promise<void>;
  units(): Promise<readonly Unit[]>;
  insertUnit(unit: Unit): Promise<void>;
  saveUnit(unit: Unit): Promise<void>;
  /** Sign-in throttling, real time. */
  recentFailures(account: string, since: Instant): Promise<number>;
  recordFailure(account: string, at: Instant): Promise<void>;
  clearFailures(account: string): Promise<void>;
};

export type Sessions = {
  insert(session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | null>;
  touch(tokenHash: string, at: Instant): Promise<void>;
  delete(tokenHash: string): Promise<void>;
  deleteOfPerson(person: PersonId): Promise<void>;
  deleteExpired(now: Instant): Promise<number>;
};

export type Calendar = {
  /** The whole calendar; empty exceptions and officialYears where nothing is entered. */
  read(): Promise<CalendarDays>;
  /** The years as they were entered, with the names of their days, by year and day. */
  listYears(): Promise<readonly CalendarYear[]>;
  /** Replaces the days of the listed years and their official mark; revision goes up by one. */
  putYears(years: readonly CalendarYear[]): Promise<void>;
};
export type CalendarYear = {
  readonly year: number;
  readonly status: "official" | "provisional";
  readonly source: string;
  readonly days: readonly { readonly day: string; readonly kind: CalendarDays["exceptions"][string]; readonly name: string }[];
};

export type Sequences = {
  /** The next number of a sequence, from 1, gap-free: taken inside the transaction. */
  next(name: string): Promise<number>;
};

export type Vault = {
  insertMany(entries: readonly VaultEntry[]): Promise<void>;
  getMany(ids: readonly Key[]): Promise<readonly VaultEntry[]>;
  listByMatter(matterId: MatterId): Promise<readonly VaultEntry[]>;
  /** Forgets the sealed values of a matter; hashes stay. Gives how many. */
  eraseMatter(matterId: MatterId, at: Instant): Promise<number>;
};

export type Notices = {
  /** Those whose (person, dedupeKey) is new. */
  insertMany(notices: readonly Notice[]): Promise<void>;
  markRead(person: PersonId, ids: readonly Key[], at: Instant): Promise<void>;
  /** Newest first. */
  listOfPerson(
    person: PersonId,
    page: { readonly before: Key | null; readonly limit: number; readonly unreadOnly: boolean },
  ): Promise<readonly Notice[]>;
};

export type Outbox = {
  insertMany(messages: readonly OutboxMessage[]): Promise<void>;
  claim(input: { readonly now: Instant; readonly leaseUntil: Instant; readonly limit: number }): Promise<readonly OutboxMessage[]>;
  markDelivered(id: Key, at: Instant): Promise<void>;
  markFailed(id: Key, nextTryAt: Instant): Promise<void>;
};

export type Settings = {
  read(name: string): Promise<JsonObject | null>;
  write(name: string, value: JsonObject): Promise<void>;
};
