import type { Instant } from "../../engine/domain/ids.ts";
import { lightOf } from "../../engine/domain/task.ts";
import type { InboxFilter, InboxItem, InboxView, Page } from "../../engine/ports/queries.ts";
import type { Row, Sql } from "../sql.ts";
import { taskTable } from "../task-table.ts";
import { decodeCursor } from "./cursor.ts";
import { donePage } from "./inbox-done.ts";
import { followingPage } from "./inbox-following.ts";
import { todoPage } from "./inbox-todo.ts";
import { pageOf } from "./page-of.ts";
import type { Piece } from "./sight.ts";

type View = {
  readonly page: (filter: InboxFilter, after: string | null, limit: number) => Piece;
  readonly direction: "asc" | "desc";
};

/** Nothing is copied to anybody yet, so that view has no page. */
const views: Readonly<Record<InboxView, View | null>> = {
  todo: { page: todoPage, direction: "asc" },
  done: { page: donePage, direction: "desc" },
  following: { page: followingPage, direction: "desc" },
  copied: null,
};

export async function inboxPage(sql: Sql, filter: InboxFilter): Promise<Page<InboxItem>> {
  const list = `inbox ${filter.view}`;
  const after = decodeCursor(list, filter.cursor);
  const view = views[filter.view];
  if (view === null) return { items: [], nextCursor: null };
  const page = view.page(filter, after, filter.limit + 1);
  const text = `select page.position as position, ${columns} from (${page.text}) as page
    join task on task.key = page.key
    left join matter on matter.id = task.matter_id
    left join person on person.id = task.assignee
    order by page.position ${view.direction} limit ?`;
  const rows = await sql.rows(text, [...page.bindings, filter.limit + 1]);
  return pageOf(
    list,
    rows,
    filter.limit,
    (row) => String(row.position),
    (row) => itemOf(row, filter.now),
  );
}

const columns = [
  ...taskTable.columns.map((column) => `task.${column}`),
  "matter.title",
  "matter.receipt_number",
  "person.name as assignee_name",
].join(", ");

function itemOf(row: Row, now: Instant): InboxItem {
  const task = taskTable.fromRow(row);
  return {
    key: task.key,
    name: task.name,
    elementId: task.elementId,
    processKey: task.processKey,
    bundleId: task.bundleId,
    matterId: task.matterId,
    assignee: task.assignee,
    candidateGroups: task.candidateGroups,
    candidateUsers: task.candidateUsers,
    unit: task.unit,
    dueAt: task.dueAt,
    warnAt: task.warnAt,
    provisional: task.provisional,
    paused: task.paused,
    priority: task.priority,
    createdAt: task.createdAt,
    completedAt: task.completedAt,
    state: task.state,
    instanceKey: task.instanceKey,
    revision: task.revision,
    title: row.title as string | null,
    receiptNumber: row.receipt_number as string | null,
    assigneeName: row.assignee_name as string | null,
    light: lightOf(task, now),
  };
}
