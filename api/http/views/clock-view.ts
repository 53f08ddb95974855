import { may } from "../../../engine/domain/authority.ts";
import { totalBudget } from "../../../engine/domain/clock-count.ts";
import type { Clock as DomainClock } from "../../../engine/domain/clock-ledger.ts";
import { explainClock } from "../../../engine/domain/explain-clock.ts";
import { lightOf } from "../../../engine/domain/task.ts";
import { clockActions, clockSubject } from "../../../engine/usecases/clock-subject.ts";
import type { Clock, ClockAction, ClockBrief } from "../../contract/types.ts";
import { elementName } from "./bundle-texts.ts";
import type { Scene } from "./scene.ts";
import { timeLeft } from "./time-left.ts";

export function clockBrief(scene: Scene, clock: DomainClock): ClockBrief {
  const { id, name, state, dueAt, provisional, unit } = clock;
  return {
    id,
    name,
    state,
    dueAt,
    provisional,
    light: lightOfClock(scene, clock),
    left: state === "running" ? timeLeft(dueAt, unit, scene) : null,
  };
}

/** A clock with the reason for its end, day by day, and what this reader may do to it. */
export async function clockView(scene: Scene, clock: DomainClock): Promise<Clock> {
  const instance = await scene.repositories.instances.get(clock.instanceKey);
  const { days, spans } = explainClock(clock, scene.calendar);
  const { id, matterId, instanceKey, elementId, name, unit, budget, state, startedAt, stoppedAt, dueAt, warnAt, provisional, revision } =
    clock;
  return {
    id,
    matterId,
    instanceKey,
    elementId,
    name,
    unit,
    budget,
    state,
    startedAt,
    stoppedAt,
    dueAt,
    warnAt,
    provisional,
    revision,
    ...elementName(await scene.bundle(instance.bundleId), elementId),
    extendedBy: totalBudget(clock) - budget,
    light: lightOfClock(scene, clock),
    left: state === "running" ? timeLeft(dueAt, unit, scene) : null,
    days: days.map((day) => ({ ...day, name: null })),
    spans: [...spans],
    entries: clock.entries.map((entry) => ({
      kind: entry.kind,
      at: entry.at,
      units: entry.kind === "extended" ? entry.units : null,
      reason: entry.kind === "resumed" ? null : entry.reason,
      by: scene.directory.personRef(entry.by),
      approvedBy: entry.kind === "resumed" ? null : scene.directory.personRef(entry.approvedBy),
    })),
    actions: await clockActionsOf(scene, clock),
  };
}

function lightOfClock({ now }: Scene, { state, dueAt, warnAt }: DomainClock): ClockBrief["light"] {
  return state === "running" ? lightOf({ dueAt, warnAt, state: "open" }, now) : "none";
}

async function clockActionsOf(scene: Scene, clock: DomainClock): Promise<readonly ClockAction[]> {
  const wrongState = {
    pause: clock.state !== "running" ? "CLOCK_NOT_RUNNING" : null,
    resume: clock.state !== "paused" ? "CLOCK_NOT_PAUSED" : null,
    extend: clock.state === "stopped" ? "CLOCK_NOT_RUNNING" : null,
  };
  const actions: ClockAction[] = [];
  for (const name of ["pause", "resume", "extend"] as const) {
    const decision = may(scene.actor, clockActions[name], await clockSubject(scene.turn, clock, name));
    const reason = wrongState[name] ?? (decision.allowed ? null : (decision.reasons[0]?.code ?? "NOT_ALLOWED"));
    actions.push({ name, allowed: reason === null, reason });
  }
  return actions;
}
