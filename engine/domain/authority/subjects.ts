import type { Clock } from "../clock-ledger.ts";
import type { PersonId, UnitId } from "../ids.ts";
import type { Instance } from "../instance.ts";
import type { Matter } from "../matter.ts";
import type { Role } from "../org.ts";
import type { MatterInSight, TaskInSight } from "../sight.ts";
import type { Task } from "../task.ts";
import type { UnitTree } from "../unit-tree.ts";

/** A process to be started: by whom (null: every working post), and where (null: wherever the actor may). */
export type ProcessSubject = { readonly kind: "process"; readonly starters: readonly Role[] | null; readonly unit: UnitId | null };

export type TaskSubject = {
  readonly kind: "task";
  readonly task: TaskInSight & Pick<Task, "delegatedBy">;
  /** Who completed the task that this one is kept apart from. */
  readonly separatedFrom: readonly PersonId[];
  /** Missing: an overseer is known in their own unit only. */
  readonly units?: UnitTree;
  /** Who registered its matter: they may remind, as they answer to the citizen (FR-2). */
  readonly registeredBy?: PersonId | null;
};

/** `tasks`: all of the matter, open and done. */
export type MatterSubject = {
  readonly kind: "matter";
  readonly matter: MatterInSight;
  readonly tasks: readonly TaskInSight[];
  readonly units: UnitTree;
};

export type ClockSubject = {
  readonly kind: "clock";
  readonly clock: Pick<Clock, "id">;
  readonly matter: Pick<Matter, "unit" | "responsibleUnit"> | null;
  readonly units: UnitTree;
  /** Who asks for it, or works under the clock: nobody approves for themselves. */
  readonly interested?: readonly PersonId[];
  /** Everybody who could approve is interested: it goes one level up (another town leader), it is never skipped. */
  readonly noneFree?: boolean;
};

export type InstanceSubject = { readonly kind: "instance"; readonly instance: Pick<Instance, "startedBy" | "startedUnit"> };
export type ReplaySubject = InstanceSubject & { readonly matter: MatterSubject | null; readonly units: UnitTree };

/** The office as a whole. */
export type OfficeSubject = { readonly kind: "office" };

/** Every action there is, with what has to be known to decide it. */
export type SubjectOf = {
  readonly startProcess: ProcessSubject;
  readonly readTask: TaskSubject;
  readonly claimTask: TaskSubject;
  readonly completeTask: TaskSubject;
  readonly saveDraft: TaskSubject;
  readonly returnTask: TaskSubject;
  readonly releaseTask: TaskSubject;
  readonly transferTask: TaskSubject;
  readonly delegateTask: TaskSubject;
  readonly remindTask: TaskSubject;
  readonly readMatter: MatterSubject;
  readonly commentMatter: MatterSubject;
  readonly attachToMatter: MatterSubject;
  readonly readPersonalData: MatterSubject;
  readonly erasePersonalData: MatterSubject;
  readonly pauseClock: ClockSubject;
  readonly extendClock: ClockSubject;
  readonly readReplay: ReplaySubject;
  readonly operateInstance: InstanceSubject;
  readonly verifyAudit: OfficeSubject;
  readonly editBundles: OfficeSubject;
  readonly publishBundle: OfficeSubject;
  readonly managePeople: OfficeSubject;
  readonly manageCalendar: OfficeSubject;
  readonly moveOfficeClock: OfficeSubject;
};

export type Action = keyof SubjectOf;
export type TaskAction = { readonly [A in Action]: SubjectOf[A] extends TaskSubject ? A : never }[Action];
