import type { PersonId } from "../../domain/ids.ts";
import { groupOf, type Person } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Task } from "../../domain/task.ts";
import { taskSubject } from "../task-subject.ts";
import { change, holdInstance, holdTask, type Turn, touchTask } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";

/**
 * A leaver's open tasks go to `to`, or back to who may take them; a task that `to` may not do (separation of duties, a confidential step) goes back as well. Refused
 * with HAND_OVER_NEEDED while a task would be open to nobody. Gives the tasks that moved.
 */
export async function handOverWork(
  turn: Turn,
  { leaver, to }: { readonly leaver: PersonId; readonly to: Person | null },
): Promise<readonly Task[]> {
  const moved: Task[] = [];
  const stranded: Task[] = [];
  for (const { key } of await turn.repositories.tasks.listOpenOfPerson(leaver)) {
    const held = await holdTask(turn, key);
    const before = held.row;
    const receiver = to !== null && (await mayReceive(turn, before, to)) ? to.id : null;
    const after = without(before, leaver, receiver);
    if (await isOpenToNobody(turn, after)) stranded.push(after);
    touchTask(turn, before);
    touchTask(turn, after);
    change(held, after);
    writeEvent(turn, await holdInstance(turn, after.instanceKey), "workHandedOver", {
      elementId: after.elementId,
      attempt: after.attempt,
      executionId: after.executionId,
      data: { task: key, from: leaver, to: receiver },
    });
    moved.push(after);
  }
  if (stranded.length > 0)
    throw new Refusal("HAND_OVER_NEEDED", { person: leaver, tasks: stranded.map(({ key, name }) => ({ key, name })) });
  return moved;
}

async function mayReceive(turn: Turn, task: Task, to: Person): Promise<boolean> {
  const { separatedFrom } = await taskSubject(turn, task);
  if (separatedFrom.includes(to.id)) return false;
  const groups = to.posts.map(groupOf);
  return !task.restricted || task.candidateUsers.includes(to.id) || task.candidateGroups.some((group) => groups.includes(group));
}

/** What was lent to the leaver goes back to who lent it; what the leaver lent comes back to the receiver. */
function without(task: Task, leaver: PersonId, receiver: PersonId | null): Task {
  const others = task.candidateUsers.filter((person) => person !== leaver);
  const lender = task.delegatedBy === leaver ? receiver : task.delegatedBy;
  const assignee = task.assignee === leaver ? (receiver ?? lender) : task.assignee;
  return {
    ...task,
    assignee,
    delegatedBy: lender === assignee ? null : lender,
    candidateUsers: receiver === null || others.includes(receiver) ? others : [...others, receiver],
  };
}

async function isOpenToNobody(turn: Turn, task: Task): Promise<boolean> {
  if (task.assignee !== null) return false;
  const members = await turn.repositories.people.listInGroups(task.candidateGroups);
  const named = (await turn.repositories.people.list()).filter(({ id }) => task.candidateUsers.includes(id));
  return ![...members, ...named].some(({ disabledAt }) => disabledAt === null);
}
