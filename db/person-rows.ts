import { groupOf, type Person, type Post, postOf } from "../engine/domain/org.ts";
import type { Row, Sql } from "./sql.ts";
import { flag, plain, tableOf } from "./table.ts";

/** The password's hash is never read with the person. */
export const personTable = tableOf<Omit<Person, "posts">>("person", {
  id: plain(),
  account: plain(),
  name: plain(),
  phone: plain(),
  email: plain(),
  disabledAt: plain(),
  mustChangePassword: flag(),
  revision: plain(),
});

export function postRows(person: Person): readonly Row[] {
  return person.posts.map((post, position) => ({ person: person.id, position, post: groupOf(post) }));
}

/** Gives the persons of these rows, in their order, with one more statement for all posts. */
export async function withPosts(sql: Sql, rows: readonly Row[]): Promise<readonly Person[]> {
  if (rows.length === 0) return [];
  const held = await postsOf(sql, rows);
  return rows.map((row) => {
    const { revision, ...person } = personTable.fromRow(row);
    return { ...person, posts: held.get(person.id) ?? [], revision };
  });
}

/** Past this many persons it is cheaper to read all posts than to name whose. */
const namedAtMost = 200;

async function postsOf(sql: Sql, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly Post[]>> {
  const posts = sql("person_post").orderBy(["person", "position"]).select("person", "post");
  if (rows.length <= namedAtMost)
    posts.whereIn(
      "person",
      rows.map((row) => row.id ?? null),
    );
  const found: Row[] = await posts;
  const held = new Map<string, Post[]>();
  for (const row of found) {
    const post = postOf(String(row.post));
    if (post === null) throw new Error(`the post ${row.post} of ${row.person} is not a post of this office`);
    held.set(String(row.person), [...(held.get(String(row.person)) ?? []), post]);
  }
  return held;
}
