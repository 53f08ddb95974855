import type { Person as DomainPerson } from "../../../engine/domain/org.ts";
import type { Colleague, Person } from "../../contract/types.ts";
import type { Directory } from "./directory.ts";

export function personView({ posts, ...person }: DomainPerson, { shownPost }: Pick<Directory, "shownPost">): Person {
  return { ...person, posts: posts.map(shownPost) };
}

/** A colleague as pickers show them: no account, no phone. */
export function colleagueView(
  { id, name, posts }: DomainPerson,
  { shownPost, unitRef }: Pick<Directory, "shownPost" | "unitRef">,
): Colleague {
  const units = [...new Set(posts.map(({ unit }) => unit))];
  return { id, name, posts: posts.map(shownPost), units: units.map(unitRef) };
}
