import { groupOf, roles } from "../engine/domain/org.ts";
import type { Task } from "../engine/domain/task.ts";
import type { Tasks } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { rememberedRows } from "./remembered-rows.ts";
import { findRow, getRow, readRows, saveRevised } from "./rows.ts";
import type { Row, Sql } from "./sql.ts";
import { groupCandidate, personCandidate, taskCandidatesOn } from "./task-candidates.ts";
import { draftTable, taskTable } from "./task-table.ts";
import { todoOrder } from "./todo-order.ts";

export function tasksOn(sql: Sql): Tasks {
  const candidates = taskCandidatesOn(sql);
  const known = rememberedRows("key");
  const read = (row: Row): Task => taskTable.fromRow(known.keep(row));
  const list = async (where: Row, also?: string): Promise<readonly Task[]> => {
    const rows = await readRows(sql, taskTable, where, "key", also);
    return rows.map(read);
  };
  return {
    get: async (key) => read(await getRow(sql, taskTable, { key })),
    insertMany: async (tasks) => {
      await insertRows(sql, taskTable.name, tasks.map(rowOf));
      await candidates.insertFor(tasks);
    },
    save: async (task) => {
      const before = known.find(task.key);
      known.keep(await saveRevised(sql, taskTable.name, "key", rowOf(task), before));
      await candidates.follow(before === undefined ? undefined : taskTable.fromRow(before), task);
      return { ...task, revision: task.revision + 1 };
    },
    listOpen: (instanceKey) => list({ instance_key: instanceKey }, "state = 'open'"),
    listByInstance: (instanceKey) => list({ instance_key: instanceKey }),
    listByMatter: (matterId) => list({ matter_id: matterId }),
    listOpenByClock: (clockId) => list({ clock_id: clockId }, "state = 'open'"),
    listOpenOfPerson: async (person) => {
      const candidateOf = "select task_key from task_candidate where candidate = ?";
      const assignedTo = "select key from task where state = 'open' and assignee = ?";
      const delegatedBy = "select key from task where state = 'open' and delegated_by = ?";
      const rows: Row[] = await sql(taskTable.name)
        .whereRaw("state = 'open'")
        .whereRaw(`key in (${assignedTo} union ${delegatedBy} union ${candidateOf})`, [person, person, personCandidate(person)])
        .orderBy("key");
      return rows.map(read);
    },
    hasOpenInUnit: async (unit) => {
      const posts = roles.map((role) => groupCandidate(groupOf({ role, unit })));
      const openToPosts = `select task_key from task_candidate where candidate in (${posts.map(() => "?").join(", ")})`;
      const lying = "select key from task where state = 'open' and unit = ?";
      const one = `select 1 from task where state = 'open' and key in (${lying} union ${openToPosts}) limit 1`;
      return (await sql.rows(one, [unit, ...posts])).length > 0;
    },
    findDraft: async (taskKey, person) => {
      const row = await findRow(sql, draftTable, { task_key: taskKey, person });
      return row === null ? null : draftTable.fromRow(row);
    },
    putDraft: async (draft) => {
      await sql(draftTable.name).insert(draftTable.toRow(draft)).onConflict(["task_key", "person"]).merge(["variables", "saved_at"]);
    },
    deleteDrafts: async (taskKey) => {
      await sql(draftTable.name).where({ task_key: taskKey }).delete();
    },
  };
}

function rowOf(task: Task): Row {
  return { ...taskTable.toRow(task), todo_order: todoOrder(task) };
}
