import { Refusal } from "../../domain/refusal.ts";
import type { Turn } from "../turn/turn.ts";

/** Asked after a change: somebody who can administer the office must be left, or nobody could ever let anybody in again. */
export async function demandAdminLeft(turn: Turn): Promise<void> {
  const people = await turn.repositories.people.list();
  const isAdministered = people.some(({ disabledAt, posts }) => disabledAt === null && posts.some(({ role }) => role === "system-admin"));
  if (!isAdministered) throw new Refusal("LAST_ADMIN");
}
