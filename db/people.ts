import type { Person, Unit } from "../engine/domain/org.ts";
import { Refusal } from "../engine/domain/refusal.ts";
import type { People } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { personTable, postRows, withPosts } from "./person-rows.ts";
import { getRow, saveRevised, unlessDuplicate } from "./rows.ts";
import { signInFailuresOn } from "./sign-in-failures.ts";
import type { Row, Sql } from "./sql.ts";
import { flag, plain, tableOf } from "./table.ts";

const unitTable = tableOf<Unit>("unit", { id: plain(), name: plain(), nameEn: plain(), level: plain(), parent: plain(), closed: flag() });

export function peopleOn(sql: Sql): People {
  const accountTaken = (person: Person) => () => new Refusal("ACCOUNT_TAKEN", { account: person.account });
  const passwordColumn = { name: personTable.name, columns: ["password_hash"] };
  return {
    get: async (id) => {
      const [person] = await withPosts(sql, [await getRow(sql, personTable, { id })]);
      if (person === undefined) throw new Refusal("NOT_FOUND", { table: personTable.name, key: id });
      return person;
    },
    findByAccount: async (account) => {
      const rows: Row[] = await sql(personTable.name).where({ account }).select(personTable.columns);
      const [person] = await withPosts(sql, rows);
      return person ?? null;
    },
    list: async () => {
      const rows: Row[] = await sql(personTable.name).orderBy("account").select(personTable.columns);
      return withPosts(sql, rows);
    },
    listInGroups: async (groups) => {
      if (groups.length === 0) return [];
      const rows: Row[] = await sql(personTable.name)
        .whereNull("disabled_at")
        .whereIn(
          "id",
          sql("person_post")
            .whereIn("post", [...groups])
            .select("person"),
        )
        .orderBy("account")
        .select(personTable.columns);
      return withPosts(sql, rows);
    },
    insert: async (person, passwordHash) => {
      const row = { ...personTable.toRow(person), password_hash: passwordHash };
      await unlessDuplicate(sql, insertRows(sql, personTable.name, [row]), accountTaken(person));
      await insertRows(sql, "person_post", postRows(person));
    },
    save: async (person) => {
      await unlessDuplicate(sql, saveRevised(sql, personTable.name, "id", personTable.toRow(person)), accountTaken(person));
      await sql("person_post").where({ person: person.id }).delete();
      await insertRows(sql, "person_post", postRows(person));
      return { ...person, revision: person.revision + 1 };
    },
    passwordHash: async (id) => String((await getRow(sql, passwordColumn, { id })).password_hash),
    setPasswordHash: async (id, passwordHash) => {
      await sql(personTable.name).where({ id }).update({ password_hash: passwordHash });
    },
    units: async () => {
      const rows: Row[] = await sql(unitTable.name).orderBy("id");
      return rows.map(unitTable.fromRow);
    },
    insertUnit: async (unit) => {
      await sql(unitTable.name).insert(unitTable.toRow(unit));
    },
    saveUnit: async (unit) => {
      await sql(unitTable.name).where({ id: unit.id }).update(unitTable.toRow(unit));
    },
    ...signInFailuresOn(sql),
  };
}
