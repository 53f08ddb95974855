import type { Bundle } from "../../engine/domain/bundle.ts";
import type { Clock } from "../../engine/domain/clock-ledger.ts";
import type { Event } from "../../engine/domain/event.ts";
import { type Incident, type Instance, type Job, nothingOpen, type Subscription, type Timer } from "../../engine/domain/instance.ts";
import type { Matter } from "../../engine/domain/matter.ts";
import type { Notice, OutboxMessage } from "../../engine/domain/notice.ts";
import type { Person } from "../../engine/domain/org.ts";
import type { Task } from "../../engine/domain/task.ts";
import type { Repositories } from "../../engine/ports/repositories.ts";

/** The n-th key. */
export const key = (n: number): string => String(1_000_000_000_000_000_000n + BigInt(n));
/** The n-th minute of a morning. */
export const at = (n: number): string => new Date(Date.UTC(2026, 2, 2, 1, n)).toISOString();

export const bundle = (changed: Partial<Bundle> = {}): Bundle => ({
  id: key(1),
  key: "first-responsibility",
  name: "首问负责",
  state: "published",
  version: 1,
  basedOn: null,
  content: { bpmn: "<definitions/>", forms: { start: { type: "object" } }, decisions: {}, ledger: null, i18n: {}, scenarios: {} },
  createdBy: "process-admin",
  createdAt: at(0),
  publishedBy: "process-admin",
  publishedAt: at(1),
  note: null,
  revision: 1,
  ...changed,
});

export const instance = (changed: Partial<Instance> = {}): Instance => ({
  key: key(10),
  bundleId: key(1),
  processKey: "first-responsibility",
  version: 1,
  executor: "token",
  matterId: key(20),
  parentKey: null,
  parentExecutionId: null,
  state: "active",
  engineState: { tokens: [1, "二", null] },
  variables: { root: { parent: null, values: { 姓: "𠮷", smile: "🙂" } } },
  executions: nothingOpen,
  chainSeq: 0,
  chainHash: "0".repeat(64),
  startedBy: "responder-1",
  startedUnit: "village-1",
  startedAt: at(0),
  endedAt: null,
  revision: 1,
  ...changed,
});

export const matter = (changed: Partial<Matter> = {}): Matter => ({
  id: key(20),
  receiptNumber: `CF2026-${changed.id ?? key(20)}`,
  title: "路灯坏了",
  process: "first-responsibility",
  kind: null,
  channel: "counter",
  grade: null,
  status: "registered",
  unit: "village-1",
  responsibleUnit: null,
  confidential: false,
  registeredBy: "responder-1",
  registeredAt: at(0),
  closedAt: null,
  overdue: false,
  result: null,
  data: { words: "三号路灯\n不亮" },
  rating: null,
  queryCodeHash: "f".repeat(64),
  wrongQueryCodes: 0,
  revision: 1,
  ...changed,
});

export const task = (changed: Partial<Task> = {}): Task => ({
  key: key(30),
  instanceKey: key(10),
  matterId: key(20),
  processKey: "first-responsibility",
  bundleId: key(1),
  elementId: "Triage",
  executionId: "e1",
  scopeExecutionId: "root",
  name: "研判",
  attempt: 1,
  formId: "triage",
  state: "open",
  assignee: null,
  candidateGroups: ["first-responder@village-1"],
  candidateUsers: [],
  unit: "village-1",
  delegatedBy: null,
  restricted: false,
  priority: 50,
  createdAt: at(0),
  dueAt: null,
  warnAt: null,
  clockId: null,
  provisional: false,
  paused: false,
  followUpAt: null,
  completedAt: null,
  completedBy: null,
  remindedAt: null,
  revision: 1,
  ...changed,
});

export const timer = (changed: Partial<Timer> = {}): Timer => ({
  id: key(40),
  instanceKey: key(10),
  bundleKey: null,
  timerId: "t1",
  elementId: "Due",
  executionId: "e1",
  dueAt: at(5),
  clockId: null,
  clockMoment: null,
  held: false,
  leasedUntil: null,
  ...changed,
});

export const subscription = (changed: Partial<Subscription> = {}): Subscription => ({
  id: key(50),
  instanceKey: key(10),
  executionId: "e2",
  elementId: "AwaitRating",
  messageName: "rating",
  correlationKey: key(20),
  ...changed,
});

export const job = (changed: Partial<Job> = {}): Job => ({
  key: key(60),
  instanceKey: key(10),
  executionId: "e3",
  elementId: "Send",
  type: "send-letter",
  retries: 3,
  headers: { paper: "A4" },
  variables: { to: "x" },
  state: "open",
  createdAt: at(0),
  ...changed,
});

export const incident = (changed: Partial<Incident> = {}): Incident => ({
  key: key(70),
  instanceKey: key(10),
  elementId: "Route",
  code: "FEEL_ERROR",
  message: "unknown name",
  actor: "system",
  command: { kind: "fireTimer", timerId: "t1" },
  createdAt: at(0),
  resolvedAt: null,
  ...changed,
});

export const clock = (changed: Partial<Clock> = {}): Clock => ({
  id: key(80),
  matterId: key(20),
  instanceKey: key(10),
  elementId: "Handle",
  executionId: "e4",
  name: "办理",
  unit: "workingDays",
  budget: 7,
  warning: 2,
  state: "running",
  startedAt: at(0),
  stoppedAt: null,
  dueAt: at(50),
  warnAt: at(40),
  provisional: false,
  entries: [],
  revision: 1,
  ...changed,
});

export const event = (changed: Partial<Event> = {}): Event => ({
  stream: key(10),
  seq: 1,
  at: at(0),
  actor: "system",
  actingFor: null,
  kind: "entered",
  elementId: "Triage",
  attempt: 1,
  executionId: "e1",
  scopeExecutionId: "root",
  formId: null,
  data: {},
  previousHash: "0".repeat(64),
  hash: "a".repeat(64),
  ...changed,
});

export const person = (changed: Partial<Person> = {}): Person => ({
  id: "responder-1",
  account: changed.id ?? "responder-1",
  name: "李首问",
  phone: null,
  email: null,
  disabledAt: null,
  mustChangePassword: false,
  posts: [
    { role: "first-responder", unit: "village-1" },
    { role: "grid-worker", unit: "grid-1" },
  ],
  revision: 1,
  ...changed,
});

export const notice = (changed: Partial<Notice> = {}): Notice => ({
  id: key(90),
  person: "responder-1",
  code: "dueSoon",
  matterId: key(20),
  taskKey: key(30),
  details: {},
  dedupeKey: "task 30 dueSoon 2026-03-02",
  createdAt: at(0),
  readAt: null,
  ...changed,
});

export const message = (changed: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: key(100),
  channel: "mail",
  to: "a@example.org",
  body: { subject: "催办" },
  dedupeKey: `mail ${changed.id ?? key(100)}`,
  createdAt: at(0),
  attempts: 0,
  nextTryAt: at(0),
  deliveredAt: null,
  leasedUntil: null,
  ...changed,
});

/** The bundle, the instance and the matter that the other samples name. */
export async function insertOwners({ bundles, instances, matters }: Repositories): Promise<void> {
  await bundles.insert(bundle());
  await instances.insert(instance());
  await matters.insert(matter());
}
