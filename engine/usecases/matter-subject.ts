import type { Matter } from "../domain/matter.ts";
import type { Turn } from "./turn/turn.ts";

/** What domain/authority has to know of a matter. */
export async function matterSubject(turn: Turn, matter: Matter) {
  return {
    kind: "matter" as const,
    matter,
    tasks: await turn.repositories.tasks.listByMatter(matter.id),
    units: await turn.repositories.people.units(),
  };
}
