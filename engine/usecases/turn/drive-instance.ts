import type { InstanceKey } from "../../domain/ids.ts";
import { Refusal } from "../../domain/refusal.ts";
import { ROOT_SCOPE, type VariableScopes } from "../../model/variables.ts";
import type { Command } from "../../ports/executor.ts";
import { matterVariable } from "../operations/matter-variable.ts";
import { applyStep } from "./apply-step.ts";
import { StepIncident } from "./step-incident.ts";
import { type HeldInstance, holdInstance, holdMatter, type Turn } from "./turn.ts";

/** What follows from a step in the same transaction. `ifOpen`: dropped when that execution is gone meanwhile. */
export type FollowUp =
  | {
      readonly kind: "command";
      readonly instanceKey: InstanceKey;
      readonly command: Command;
      readonly ifOpen: string | null;
      /** What follows instead where `ifOpen` is gone: the next who waits for the same message. */
      readonly otherwise?: () => Promise<readonly FollowUp[]>;
    }
  | { readonly kind: "work"; readonly instanceKey: InstanceKey; readonly ifOpen: string; readonly run: () => Promise<readonly FollowUp[]> };

/** A diagram whose automatic steps feed each other without end stops here. */
const MAX_FOLLOW_UPS = 2_000;

/**
 * Gives one command to an instance and everything that follows from it, until all instances touched wait for the outside: built-in operations,
 * called and calling instances, messages between instances.
 */
export async function driveInstance(turn: Turn, instanceKey: InstanceKey, command: Command): Promise<void> {
  await driveAll(turn, instanceKey, [{ kind: "command", instanceKey, command, ifOpen: null }], { isFirstDemanded: true });
}

/** The same for several at once, e.g. everybody who hears a message. `blamed`: the instance that is named if they feed each other without end. */
export async function driveAll(
  turn: Turn,
  blamed: InstanceKey,
  followUps: readonly FollowUp[],
  { isFirstDemanded }: { readonly isFirstDemanded: boolean },
): Promise<void> {
  const queue: FollowUp[] = [...followUps];
  for (let done = 0; queue.length > 0; done++) {
    if (done > MAX_FOLLOW_UPS)
      throw new StepIncident({
        instanceKey: blamed,
        elementId: null,
        code: "TOO_MANY_STEPS",
        message: "automatic steps feed each other without end",
      });
    const next = queue.shift() as FollowUp;
    const instance = await holdInstance(turn, next.instanceKey);
    if (next.ifOpen !== null && instance.row.executions.open[next.ifOpen] === undefined) {
      if (next.kind === "command" && next.otherwise !== undefined) queue.push(...(await next.otherwise()));
      continue;
    }
    // Called, and cancelled by something else in this turn before it could begin.
    if (next.kind === "command" && next.command.kind === "start" && instance.row.state === "cancelled") continue;
    queue.push(...(next.kind === "work" ? await next.run() : await giveCommand(turn, next, isFirstDemanded && done === 0)));
  }
}

async function giveCommand(
  turn: Turn,
  { instanceKey, command }: Extract<FollowUp, { kind: "command" }>,
  isFirst: boolean,
): Promise<readonly FollowUp[]> {
  const instance = await holdInstance(turn, instanceKey);
  const { row, bundle } = instance;
  if (row.state !== "active")
    throw new Refusal(row.state === "incident" ? "INSTANCE_HAS_INCIDENT" : "INSTANCE_NOT_ACTIVE", { instanceKey });
  const step = await turn.world.steps.advance({
    executor: row.executor,
    compiled: bundle.compiled,
    state: row.engineState,
    variables: await withMatter(turn, instance),
    command,
    now: turn.now,
    // The chain grows with every turn; the revision of a new row does not.
    idPrefix: `${row.chainSeq}${instance.steps === 0 ? "" : `-${instance.steps}`}`,
    calendar: turn.calendar,
  });
  instance.steps += 1;
  if (step.kind === "incident") throw new StepIncident({ instanceKey, elementId: step.elementId, code: step.code, message: step.message });
  if (step.kind === "refused")
    throw isFirst
      ? new Refusal("TASK_NOT_OPEN", { instanceKey })
      : new Error(`follow-up ${command.kind} refused by ${row.executor}: ${step.code}`);
  return applyStep(turn, instance, step, command);
}

/** The `matter` that a diagram reads is the dossier as it stands now, whichever instance has changed it. */
async function withMatter(turn: Turn, { row }: HeldInstance): Promise<VariableScopes> {
  const root = row.variables[ROOT_SCOPE];
  if (row.matterId === null || root === undefined) return row.variables;
  const matter = await holdMatter(turn, row.matterId);
  return { ...row.variables, [ROOT_SCOPE]: { parent: root.parent, values: { ...root.values, matter: matterVariable(matter.row) } } };
}
