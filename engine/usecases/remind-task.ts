import { DateTime } from "luxon";
import type { PersonActor } from "../domain/actor.ts";
import type { Instant, TaskKey } from "../domain/ids.ts";
import { msBetween } from "../domain/office-time.ts";
import { Refusal } from "../domain/refusal.ts";
import { actOnTask } from "./act-on-task.ts";
import type { World } from "./world.ts";

const betweenReminders = { hours: 4 };

/** 催办: a notice to who has the task, or to its candidates; at most one in four hours. */
export async function remindTask(
  world: World,
  { actor, taskKey, words }: { readonly actor: PersonActor; readonly taskKey: TaskKey; readonly words: string | null },
): Promise<void> {
  await actOnTask(world, {
    actor,
    taskKey,
    action: "remindTask",
    event: "taskReminded",
    decide: async (task, turn) => {
      const next = task.remindedAt === null ? null : DateTime.fromISO(task.remindedAt, { zone: "utc" }).plus(betweenReminders).toISO();
      if (next !== null && turn.now < next) throw tooOften(taskKey, turn.now, next);
      const members = task.assignee === null ? await turn.repositories.people.listInGroups(task.candidateGroups) : [];
      const people = new Set(task.assignee === null ? [...members.map((person) => person.id), ...task.candidateUsers] : [task.assignee]);
      for (const person of people) {
        const id = world.keys.next();
        turn.notices.push({
          id,
          person,
          code: "taskReminder",
          matterId: task.matterId,
          taskKey,
          details: { by: actor.name, task: task.name, words },
          dedupeKey: `remind:${taskKey}:${turn.now}`,
          createdAt: turn.now,
          readAt: null,
        });
        turn.touchedPeople.add(person);
      }
      return { task: { ...task, remindedAt: turn.now }, data: { people: [...people].sort(), words } };
    },
  });
}

function tooOften(taskKey: TaskKey, now: Instant, nextAt: Instant): Refusal {
  return new Refusal("REMINDED_TOO_OFTEN", { taskKey, nextAt, retryAfterSeconds: Math.ceil(msBetween(now, nextAt) / 1_000) });
}
