import type { PersonActor } from "../../../engine/domain/actor.ts";
import { groupOf, type Role, type Unit } from "../../../engine/domain/org.ts";

const unit = (id: string, level: Unit["level"], parent: string | null): Unit => ({
  id,
  name: id,
  nameEn: null,
  level,
  parent,
  closed: false,
});

/** A town with two offices and two villages, each with a grid. */
export const units: readonly Unit[] = [
  unit("town", "town", null),
  unit("civil", "office", "town"),
  unit("land", "office", "town"),
  unit("village-1", "village", "town"),
  unit("grid-1", "grid", "village-1"),
  unit("village-2", "village", "town"),
  unit("grid-2", "grid", "village-2"),
];

/** Somebody with posts, e.g. `person("civil-1", "office-staff@civil")`. */
export function person(id: string, ...groups: readonly `${Role}@${string}`[]): PersonActor {
  const posts = groups.map((group) => {
    const [role, at] = group.split("@");
    return { role: role as Role, unit: at ?? "" };
  });
  return { kind: "person", id, name: id, posts, groups: posts.map(groupOf), home: posts[0]?.unit ?? "" };
}
