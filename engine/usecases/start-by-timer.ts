import type { Timer } from "../domain/instance.ts";
import { armNextStart } from "./arm-start-timers.ts";
import { inTurn } from "./in-turn.ts";
import { shifted } from "./session/sign-in.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { addInstance, officeVariables } from "./turn/start-instance.ts";
import { StepIncident } from "./turn/step-incident.ts";
import { writeOfficeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** A timer start event of a published process: a new instance begins, and the next moment of a cycle is armed, in one transaction. */
export async function startByTimer(world: World, timer: Timer): Promise<void> {
  const bundleKey = timer.bundleKey;
  if (bundleKey === null) throw new Error(`timer ${timer.id} belongs to nothing`);
  try {
    await inTurn(world, "system", async (turn) => {
      const stored = await turn.repositories.timers.find(timer.id);
      if (stored === null || stored.dueAt === null || stored.dueAt > turn.now) return;
      const bundle = await world.bundles.latest(turn.repositories, bundleKey);
      turn.goneTimers.add(timer.id);
      if (bundle === null) return;
      const key = world.keys.next();
      addInstance(turn, { key, bundle, matterId: null, parent: null, startedUnit: null });
      armNextStart(turn, bundle, timer);
      await driveInstance(turn, key, { kind: "start", at: timer.elementId, variables: await officeVariables(turn) });
    });
  } catch (error) {
    if (!(error instanceof StepIncident)) throw error;
    // A start that cannot be done leaves nothing behind but the fact; it is tried again in an hour.
    await inTurn(world, "system", async (turn) => {
      turn.movedTimers.set(timer.id, shifted(turn.now, { hours: 1 }));
      writeOfficeEvent(turn, "incidentRaised", {
        process: bundleKey,
        elementId: error.elementId,
        code: error.code,
        message: error.message,
      });
    });
  }
}
