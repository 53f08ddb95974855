import type { PersonActor } from "../actor.ts";
import type { Role } from "../org.ts";
import { isOwnTask, overseesUnit, seesTask, sightOf, workSightOf } from "../sight.ts";
import { subtree } from "../unit-tree.ts";
import type { Reason, Rule } from "./reason.ts";
import type { TaskAction, TaskSubject } from "./subjects.ts";

/** Who can take a task from somebody who is away: the heads of its unit, and those above. */
const heads: readonly Role[] = ["office-head", "centre-deputy", "centre-director", "party-secretary"];

export const taskRules: { readonly [A in TaskAction]: Rule<TaskSubject> } = {
  readTask: (actor, { task, units = [] }) => {
    if (seesTask(sightOf(actor, units), task)) return [];
    return [{ code: task.restricted ? "RESTRICTED" : "OUT_OF_SIGHT" }];
  },
  claimTask: works,
  completeTask: works,
  saveDraft: works,
  returnTask: works,
  releaseTask: (actor, subject) => {
    const { task } = subject;
    if (task.assignee === null)
      return isHeadOf(actor, subject) || isOpenTo(actor, subject) ? [{ code: "TASK_NOT_CLAIMED" }] : notACandidate(subject);
    const isOrphaned = task.delegatedBy === null && task.candidateGroups.length === 0 && task.candidateUsers.length === 0;
    const orphaned: readonly Reason[] = isOrphaned ? [{ code: "NO_CANDIDATES" }] : [];
    return isHeadOf(actor, subject) ? orphaned : [...holds(actor, subject), ...orphaned];
  },
  transferTask: (actor, subject) => (isHeadOf(actor, subject) ? [] : [...holds(actor, subject), ...notDelegated(subject)]),
  delegateTask: (actor, subject) => [...holds(actor, subject), ...notDelegated(subject)],
  remindTask: (actor, subject) => {
    const { task, units = [], registeredBy = null } = subject;
    if (task.assignee === actor.id) return [{ code: "OWN_TASK" }];
    if (registeredBy === actor.id || seesTask(workSightOf(actor, units), task)) return [];
    return seesTask(sightOf(actor, units), task) ? [{ code: "READ_ONLY" }] : [{ code: task.restricted ? "RESTRICTED" : "OUT_OF_SIGHT" }];
  },
};

/** Who has it, or may take it while nobody has, and did not do what it checks. */
function works(actor: PersonActor, subject: TaskSubject): readonly Reason[] {
  const separated: readonly Reason[] = subject.separatedFrom.includes(actor.id) ? [{ code: "SEPARATION_OF_DUTIES" }] : [];
  return [...separated, ...holds(actor, subject)];
}

function holds(actor: PersonActor, subject: TaskSubject): readonly Reason[] {
  const { task } = subject;
  if (task.assignee === actor.id) return [];
  if (!isOpenTo(actor, subject)) return notACandidate(subject);
  return task.assignee === null ? [] : [{ code: "TASK_CLAIMED_BY_OTHER", assignee: task.assignee }];
}

function isOpenTo(actor: PersonActor, { task }: TaskSubject): boolean {
  return isOwnTask({ person: actor.id, groups: actor.groups }, { ...task, completedBy: null });
}

/** Who may do a restricted step is told to nobody else. */
function notACandidate({ task }: TaskSubject): readonly Reason[] {
  return task.restricted ? [{ code: "RESTRICTED" }] : [{ code: "NOT_A_CANDIDATE", groups: task.candidateGroups }];
}

function notDelegated({ task }: TaskSubject): readonly Reason[] {
  return task.delegatedBy === null ? [] : [{ code: "ALREADY_DELEGATED", by: task.delegatedBy }];
}

function isHeadOf(actor: PersonActor, { task, units = [] }: TaskSubject): boolean {
  const headed = actor.posts.filter(({ role }) => heads.includes(role)).flatMap(({ unit }) => subtree(units, unit));
  return !task.restricted && overseesUnit({ units: headed }, task.unit);
}
