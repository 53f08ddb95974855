import type { Instant } from "../../engine/domain/ids.ts";
import type { Queries, Sight } from "../../engine/ports/queries.ts";
import type { Sql } from "../sql.ts";
import { candidatesOf, type Piece, places } from "./sight.ts";

type Counts = Awaited<ReturnType<Queries["inboxCounts"]>>;
const atMost = 1000;

/**
 * One statement; every count reads nothing but an index and stops at the cap. The todo order begins with the term and is unique to
 * its task, so it tells what is overdue and counts a task once that is open to several of the reader's posts.
 */
export async function inboxCounts(sql: Sql, { sight, now }: { readonly sight: Sight; readonly now: Instant }): Promise<Counts> {
  const always = { text: "", bindings: [] };
  const soon = { text: " and todo_order >= ? and warn_at <= ?", bindings: [now, now] };
  const overdue = { text: " and todo_order < ?", bindings: [now] };
  const unread = { text: "select id from notice where person = ? and read_at is null", bindings: [sight.person] };
  const parts = [
    counted("todo", [assigned(sight, always), open(sight, always)]),
    counted("mine", [assigned(sight, always)]),
    counted("soon", [assigned(sight, soon), open(sight, soon)]),
    counted("overdue", [assigned(sight, overdue), open(sight, overdue)]),
    counted("unread", [unread]),
  ];
  const [row] = await sql.rows(
    `select ${parts.map(({ text }) => text).join(", ")}`,
    parts.flatMap(({ bindings }) => bindings),
  );
  const { todo, mine, soon: yellow, overdue: red, unread: notices } = row ?? {};
  return { todo: Number(todo), mine: Number(mine), soon: Number(yellow), overdue: Number(red), unreadNotices: Number(notices) };
}

/** No row stands in two of the sources. */
function counted(name: string, sources: readonly Piece[]): Piece {
  const each = sources.map(({ text }) => `select 1 from (${text} limit ${atMost}) as source`).join(" union all ");
  return {
    text: `(select count(*) from (select 1 from (${each}) as found limit ${atMost}) as capped) as ${name}`,
    bindings: sources.flatMap(({ bindings }) => bindings),
  };
}

/** Sorted only so that the index of open tasks is taken, not the one of everything ever assigned. */
function assigned({ person }: Sight, when: Piece): Piece {
  const text = `select todo_order from task where state = 'open' and assignee = ?${when.text} order by todo_order`;
  return { text, bindings: [person, ...when.bindings] };
}

function open(sight: Sight, when: Piece): Piece {
  const candidates = candidatesOf(sight);
  return {
    text: `select distinct todo_order from task_candidate where candidate in (${places(candidates)}) and takeable = 1${when.text}`,
    bindings: [...candidates, ...when.bindings],
  };
}
