import type { PersonId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Task } from "../domain/task.ts";
import { taskSubject } from "./task-subject.ts";
import type { Turn } from "./turn/turn.ts";

/** A task can go to somebody who is here, does not have it already, and is not barred by a separation of duties. */
export async function demandReceiver(turn: Turn, task: Task, to: PersonId): Promise<void> {
  const person = (await turn.repositories.people.list()).find((one) => one.id === to);
  if (person === undefined || person.disabledAt !== null || person.posts.length === 0)
    throw new Refusal("UNKNOWN_PERSON", { field: "to", person: to });
  if (task.assignee === to) throw new Refusal("UNKNOWN_PERSON", { field: "to", person: to, cause: "hasItAlready" });
  const { separatedFrom } = await taskSubject(turn, task);
  if (separatedFrom.includes(to)) throw new Refusal("SEPARATION_OF_DUTIES", { field: "to", person: to });
}
