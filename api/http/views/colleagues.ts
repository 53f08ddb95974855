import { may } from "../../../engine/domain/authority.ts";
import type { Group, TaskKey } from "../../../engine/domain/ids.ts";
import { groupOf, type Person } from "../../../engine/domain/org.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { taskSubject } from "../../../engine/usecases/task-subject.ts";
import type { Scene } from "./scene.ts";

export type ColleagueFilter = {
  readonly group?: Group | undefined;
  /** Who could take this task over: not who has it, nor who is barred by a separation of duties. Its candidates come first, then its unit. */
  readonly task?: TaskKey | undefined;
  /** In name, account or unit. */
  readonly q?: string | undefined;
};

/** People who are here and hold a post, for pickers. */
export async function colleagues(scene: Scene, { group, task, q }: ColleagueFilter): Promise<readonly Person[]> {
  const here = scene.directory.people.filter(({ disabledAt, posts }) => disabledAt === null && posts.length > 0);
  const ofGroup = group === undefined ? here : here.filter(({ posts }) => posts.map(groupOf).includes(group));
  const named = q === undefined || q.trim() === "" ? ofGroup : ofGroup.filter((person) => isNamed(scene, person, q.trim().toLowerCase()));
  return task === undefined ? named : receivers(scene, named, task);
}

function isNamed({ directory }: Scene, { name, account, posts }: Person, q: string): boolean {
  const texts = [name, account, ...posts.map(({ unit }) => directory.unitRef(unit).name)];
  return texts.some((text) => text.toLowerCase().includes(q));
}

async function receivers(scene: Scene, people: readonly Person[], taskKey: TaskKey): Promise<readonly Person[]> {
  const subject = await taskSubject(scene.turn, await scene.repositories.tasks.get(taskKey));
  demand(may(scene.actor, "readTask", subject));
  const { task, separatedFrom } = subject;
  const rank = ({ id, posts }: Person) => {
    const isCandidate = task.candidateUsers.includes(id) || posts.some((post) => task.candidateGroups.includes(groupOf(post)));
    if (isCandidate) return 0;
    return posts.some(({ unit }) => unit === task.unit) ? 1 : 2;
  };
  return people.filter(({ id }) => id !== task.assignee && !separatedFrom.includes(id)).toSorted((one, other) => rank(one) - rank(other));
}
