import { DateTime } from "luxon";
import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { Instant } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { writeOfficeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** Moves the demo office's time forward; it never goes back, so that its history stays in order. */
export async function moveOfficeClock(world: World, { actor, now }: { readonly actor: PersonActor; readonly now: Instant }): Promise<void> {
  const clock = world.movableClock;
  if (clock === null) throw new Refusal("DEMO_ONLY");
  demand(may(actor, "moveOfficeClock", { kind: "office" }));
  const target = DateTime.fromISO(now, { zone: "utc" }).toISO();
  const before = clock.now();
  if (target === null || target < before) throw new Refusal("CLOCK_BACKWARDS", { field: "now", now: before });
  if (DateTime.fromISO(target).diff(DateTime.fromISO(before), "years").years > 5) throw new Refusal("INVALID_REQUEST", { field: "now" });
  await inTurn(world, actor, async (turn) => {
    writeOfficeEvent(turn, "officeClockMoved", { from: before, to: target });
    await clock.store(turn.repositories.settings, target);
  });
  await world.unitOfWork.read(({ settings }) => clock.restore(settings));
}
