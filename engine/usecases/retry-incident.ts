import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { Key } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { repeatAct } from "./repeat-act.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { StepIncident } from "./turn/step-incident.ts";
import { change, type HeldInstance, holdInstance, type Turn } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** Gives the kept command again, in the name of who gave it first. If it fails again everything stays as it was. */
export async function retryIncident(
  world: World,
  { actor, incidentKey }: { readonly actor: PersonActor; readonly incidentKey: Key },
): Promise<void> {
  try {
    await inTurn(world, actor, async (turn) => {
      const incident = await turn.repositories.incidents.get(incidentKey);
      if (incident.resolvedAt !== null) throw new Refusal("NOT_FOUND", { incident: incidentKey });
      const instance = await holdInstance(turn, incident.instanceKey);
      demand(may(actor, "operateInstance", { kind: "instance", instance: instance.row }));
      if (instance.row.state !== "incident") throw new Refusal("INSTANCE_NOT_ACTIVE", { state: instance.row.state });
      await demandCallersGoOn(turn, instance);
      change(instance, { ...instance.row, state: "active" });
      await turn.repositories.incidents.resolve(incidentKey, turn.now);
      await turn.repositories.timers.hold(incident.instanceKey, false);
      writeEvent(turn, instance, "incidentResolved", { elementId: incident.elementId, data: { incident: incidentKey, by: actor.id } });
      await repeatAct(turn, instance, incident);
      await driveInstance(turn, incident.instanceKey, incident.command);
    });
  } catch (error) {
    if (!(error instanceof StepIncident)) throw error;
    throw new Refusal("INSTANCE_HAS_INCIDENT", {
      incident: incidentKey,
      elementId: error.elementId,
      cause: error.code,
      message: error.message,
    });
  }
}

/** A case that an operator has suspended stays so, and what it has called with it. */
async function demandCallersGoOn(turn: Turn, { row }: HeldInstance): Promise<void> {
  if (row.parentKey === null) return;
  const caller = await holdInstance(turn, row.parentKey);
  if (caller.row.state === "suspended") throw new Refusal("INSTANCE_NOT_ACTIVE", { state: "suspended", instanceKey: caller.row.key });
  await demandCallersGoOn(turn, caller);
}
