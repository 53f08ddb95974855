import { groupOf, type Post } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Turn } from "../turn/turn.ts";

/** Posts are held once each, in units that are there; a post in a closed unit can be kept, not given. */
export async function demandPosts(turn: Turn, posts: readonly Post[], kept: readonly Post[] = []): Promise<void> {
  const units = new Map((await turn.repositories.people.units()).map((unit) => [unit.id, unit]));
  const groups = posts.map(groupOf);
  const before = new Set(kept.map(groupOf));
  for (const [index, post] of posts.entries()) {
    const group = groupOf(post);
    const unit = units.get(post.unit);
    if (unit === undefined) throw new Refusal("UNKNOWN_UNIT", { field: "posts", unit: post.unit });
    if (unit.closed && !before.has(group)) throw new Refusal("UNKNOWN_UNIT", { field: "posts", unit: post.unit, cause: "closed" });
    if (groups.indexOf(group) !== index) throw new Refusal("INVALID_REQUEST", { field: "posts", cause: "twice", post: group });
  }
}
