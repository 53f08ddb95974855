import type { InstanceKey } from "../domain/ids.ts";
import type { Incident } from "../domain/instance.ts";
import type { JsonObject } from "../domain/json.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Command } from "../ports/executor.ts";
import type { Queries } from "../ports/queries.ts";
import { flushTurn } from "./turn/flush-turn.ts";
import { StepIncident } from "./turn/step-incident.ts";
import { change, holdInstance, openTurn, type Turn, type TurnActor } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** The command whose failure becomes an incident: set by a use case just before it drives an instance. */
export type Attempted = {
  readonly instanceKey: InstanceKey;
  readonly command: Command;
  /** What was said beside the command, e.g. the reason of a return: it stays in the history with the incident. */
  readonly told?: JsonObject;
} | null;

/** One transaction of work; whoever's lists changed is told after the commit. */
export async function inTurn<T>(world: World, actor: TurnActor, work: (turn: Turn) => Promise<T>): Promise<T> {
  const { result, turn } = await world.unitOfWork.transact(async (repositories) => {
    const turn = await openTurn(world, repositories, actor);
    const result = await work(turn);
    await flushTurn(turn);
    return { result, turn };
  });
  tell(world, turn);
  return result;
}

/** For showing only: the turn is thrown away, nothing of it is written. */
export async function readTurn<T>(world: World, actor: TurnActor, work: (turn: Turn, queries: Queries) => Promise<T>): Promise<T> {
  return world.unitOfWork.read(async (repositories, queries) => work(await openTurn(world, repositories, actor), queries));
}

/**
 * As `inTurn`, for work that drives one instance by one command. If the diagram cannot do the step exactly, everything is rolled back, the instance
 * stops at an incident that keeps the command, and the caller is refused with INSTANCE_HAS_INCIDENT.
 */
export async function inDrivingTurn<T>(
  world: World,
  actor: TurnActor,
  work: (turn: Turn, attempt: (attempted: Attempted) => void) => Promise<T>,
): Promise<T> {
  let attempted: Attempted = null;
  let sealed: Turn["vault"] = [];
  try {
    return await inTurn(world, actor, async (turn) => {
      sealed = turn.vault;
      return work(turn, (now) => {
        attempted = now;
      });
    });
  } catch (error) {
    const stopped = attempted as Attempted;
    if (!(error instanceof StepIncident) || stopped === null) throw error;
    const incident = await recordIncident(world, actor, error, stopped, sealed);
    throw new Refusal("INSTANCE_HAS_INCIDENT", {
      incident: incident.key,
      elementId: error.elementId,
      cause: error.code,
      message: error.message,
    });
  }
}

async function recordIncident(
  world: World,
  actor: TurnActor,
  cause: StepIncident,
  attempted: NonNullable<Attempted>,
  sealed: Turn["vault"],
): Promise<Incident> {
  return inTurn(world, actor, async (turn) => {
    const instance = await holdInstance(turn, attempted.instanceKey);
    // Somebody was faster between the rollback and now: there is nothing left that could be tried again.
    const { state } = instance.row;
    if (state !== "active") throw new Refusal(state === "incident" ? "INSTANCE_HAS_INCIDENT" : "INSTANCE_NOT_ACTIVE", { state });
    const incident: Incident = {
      key: world.keys.next(),
      instanceKey: attempted.instanceKey,
      elementId: cause.elementId,
      code: cause.code,
      message: cause.message,
      actor: turn.actorId,
      command: attempted.command,
      createdAt: turn.now,
      resolvedAt: null,
    };
    // What the command carries may name sealed values that were rolled back with it.
    turn.vault.push(...sealed);
    await turn.repositories.incidents.insert(incident);
    await turn.repositories.timers.hold(attempted.instanceKey, true);
    writeEvent(turn, instance, "incidentRaised", {
      elementId: cause.elementId,
      data: { incident: incident.key, code: cause.code, message: cause.message, where: cause.instanceKey, ...attempted.told },
    });
    change(instance, { ...instance.row, state: "incident" });
    return incident;
  });
}

function tell(world: World, turn: Turn): void {
  if (turn.touchedGroups.size === 0 && turn.touchedPeople.size === 0 && turn.matters.size === 0) return;
  const [matterId] = turn.matters.keys();
  // Whoever registered a matter answers to the citizen (FR-2) and follows it wherever it lies.
  for (const { row } of turn.matters.values()) turn.touchedPeople.add(row.registeredBy);
  world.live.changed({ groups: [...turn.touchedGroups], people: [...turn.touchedPeople], matterId: matterId ?? null });
}
