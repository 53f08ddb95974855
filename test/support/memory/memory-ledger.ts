import { decodeCursor, encodeCursor } from "../../../db/read-models/cursor.ts";
import type { Matter } from "../../../engine/domain/matter.ts";
import type { MatterFilter, MatterRow, Page } from "../../../engine/ports/queries.ts";
import { contains } from "./memory-inbox.ts";
import { matterIsSeen, type Records } from "./memory-sight.ts";

export function memoryLedger(records: Records, filter: MatterFilter): Page<MatterRow> {
  const after = decodeCursor("matters", filter.cursor);
  const found = [...records.matters.values()]
    .filter((matter) => (after === null || matter.id < after) && passes(filter, matter) && matterIsSeen(records, filter.sight, matter))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const shown = found.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((matter) => rowOf(records, matter)),
    nextCursor: found.length > shown.length && last !== undefined ? encodeCursor("matters", last.id) : null,
  };
}

function passes(filter: MatterFilter, matter: Matter): boolean {
  const { process, kind, status, unit, overdue, from, to, q } = filter;
  if (process !== undefined && matter.process !== process) return false;
  if (kind !== undefined && matter.kind !== kind) return false;
  if (status !== undefined && matter.status !== status) return false;
  if (unit !== undefined && matter.unit !== unit && matter.responsibleUnit !== unit) return false;
  if (overdue !== undefined && matter.overdue !== overdue) return false;
  if (from !== undefined && matter.registeredAt < from) return false;
  if (to !== undefined && matter.registeredAt >= to) return false;
  return q === undefined || contains(matter.title, q) || contains(matter.receiptNumber, q);
}

function rowOf({ tasks }: Records, matter: Matter): MatterRow {
  const { data: _data, queryCodeHash: _hash, wrongQueryCodes: _wrong, rating, ...row } = matter;
  const open = tasks.filter((task) => task.matterId === matter.id && task.state === "open");
  const terms = open.flatMap(({ dueAt }) => dueAt ?? []).toSorted();
  return { ...row, satisfied: rating?.satisfied ?? null, nextDueAt: terms[0] ?? null, openTasks: open.length };
}
