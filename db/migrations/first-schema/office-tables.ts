/** Bundles, people, sessions, the calendar, numbers and settings. */
export const officeTables: readonly string[] = [
  `create table bundle (
    id text primary key,
    key text not null,
    name text not null,
    state text not null check (state in ('draft', 'published', 'retired')),
    version integer,
    based_on integer,
    created_by text not null,
    created_at text not null,
    published_by text,
    published_at text,
    note text,
    revision integer not null,
    content text not null
  )`,
  "create unique index bundle_version on bundle (key, version)",
  "create unique index bundle_draft on bundle (key) where state = 'draft'",
  "create index bundle_published on bundle (key, version) where state = 'published'",
  `create table unit (
    id text primary key,
    name text not null,
    name_en text,
    level text not null,
    parent text,
    closed integer not null
  )`,
  `create table person (
    id text primary key,
    account text not null unique,
    name text not null,
    phone text,
    email text,
    disabled_at text,
    must_change_password integer not null,
    revision integer not null,
    password_hash text not null
  )`,
  `create table person_post (
    person text not null references person (id) deferrable initially deferred,
    position integer not null,
    post text not null,
    primary key (person, position)
  )`,
  "create index person_post_holders on person_post (post, person)",
  "create table sign_in_failure (account text not null, at text not null)",
  "create index sign_in_failure_recent on sign_in_failure (account, at)",
  `create table session (
    token_hash text primary key,
    person text not null references person (id) deferrable initially deferred,
    csrf_token text not null,
    created_at text not null,
    last_seen_at text not null,
    expires_at text not null
  )`,
  "create index session_person on session (person)",
  "create index session_expiry on session (expires_at)",
  "create table calendar (revision integer not null, zone text not null, closes_at text not null)",
  "insert into calendar (revision, zone, closes_at) values (0, 'Asia/Shanghai', '17:30')",
  "create table calendar_year (year integer primary key, status text not null, source text not null)",
  `create table calendar_day (
    day text primary key,
    year integer not null references calendar_year (year) deferrable initially deferred,
    kind text not null,
    name text not null
  )`,
  "create index calendar_day_year on calendar_day (year)",
  "create table number_sequence (name text primary key, value integer not null)",
  "create table setting (name text primary key, value text not null)",
  `create table notice (
    id text primary key,
    person text not null,
    code text not null,
    matter_id text,
    task_key text,
    details text not null,
    dedupe_key text not null,
    created_at text not null,
    read_at text
  )`,
  "create unique index notice_once on notice (person, dedupe_key)",
  "create index notice_newest on notice (person, id)",
  "create index notice_unread on notice (person, id) where read_at is null",
  `create table outbox (
    id text primary key,
    channel text not null,
    "to" text not null,
    body text not null,
    dedupe_key text not null,
    created_at text not null,
    attempts integer not null,
    next_try_at text not null,
    delivered_at text,
    leased_until text
  )`,
  'create unique index outbox_once on outbox (channel, "to", dedupe_key)',
  "create index outbox_due on outbox (next_try_at, id) where delivered_at is null",
];
