import type { Group, Instant, Key, MatterId, PersonId, TaskKey, UnitId } from "../domain/ids.ts";
import type { Matter, MatterStatus } from "../domain/matter.ts";
import type { Light, Task } from "../domain/task.ts";

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

/** What a reader may see, decided by domain/authority and obeyed in SQL. */
export type Sight = {
  readonly person: PersonId;
  readonly groups: readonly Group[];
  /** Units whose matters and tasks may be read as well (heads, centre staff, auditors); "all" for auditors. */
  readonly units: readonly UnitId[] | "all";
};

export type InboxView = "todo" | "done" | "following" | "copied";
export type InboxFilter = {
  readonly view: InboxView;
  readonly sight: Sight;
  readonly now: Instant;
  readonly process?: string;
  readonly matter?: MatterId;
  readonly overdue?: boolean;
  readonly unit?: UnitId;
  /** In task name, matter title or receipt number. */
  readonly q?: string;
  readonly mine?: boolean;
  readonly cursor?: string;
  readonly limit: number;
};
export type InboxItem = Pick<
  Task,
  | "key"
  | "bundleId"
  | "name"
  | "elementId"
  | "processKey"
  | "matterId"
  | "assignee"
  | "candidateGroups"
  | "candidateUsers"
  | "unit"
  | "dueAt"
  | "warnAt"
  | "provisional"
  | "paused"
  | "priority"
  | "createdAt"
  | "completedAt"
  | "state"
  | "instanceKey"
  | "revision"
> & {
  readonly title: string | null;
  readonly receiptNumber: string | null;
  readonly assigneeName: string | null;
  readonly light: Light;
};

export type MatterFilter = {
  readonly sight: Sight;
  readonly now: Instant;
  readonly process?: string;
  readonly kind?: string;
  readonly status?: MatterStatus;
  readonly unit?: UnitId;
  readonly overdue?: boolean;
  readonly from?: Instant;
  readonly to?: Instant;
  /** In title or receipt number. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
};
export type MatterRow = Omit<Matter, "data" | "queryCodeHash" | "wrongQueryCodes" | "rating"> & {
  readonly satisfied: boolean | null;
  readonly nextDueAt: Instant | null;
  readonly openTasks: number;
};

export type Queries = {
  /** todo: red first, then by due (none last), priority, age. done/others: newest first. */
  inbox(filter: InboxFilter): Promise<Page<InboxItem>>;
  /** For the badges; capped at 1,000 each. */
  inboxCounts(input: { readonly sight: Sight; readonly now: Instant }): Promise<{
    readonly todo: number;
    readonly mine: number;
    readonly soon: number;
    readonly overdue: number;
    readonly unreadNotices: number;
  }>;
  /** Newest first. */
  matters(filter: MatterFilter): Promise<Page<MatterRow>>;
  /** By the same rule as the list: may this reader see the row? */
  seesTask(sight: Sight, key: TaskKey): Promise<boolean>;
  seesMatter(sight: Sight, id: MatterId): Promise<boolean>;
  /** For the ledger of instances an operator works on. */
  openIncidents(page: { readonly after: Key | null; readonly limit: number }): Promise<
    Page<{
      readonly key: Key;
      readonly instanceKey: Key;
      readonly processKey: string;
      readonly elementId: string | null;
      readonly code: string;
      readonly message: string;
      readonly createdAt: Instant;
    }>
  >;
};
