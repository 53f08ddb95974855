import { DateTime } from "luxon";
import type { Timer } from "../domain/instance.ts";
import { Refusal } from "../domain/refusal.ts";
import { inDrivingTurn } from "./in-turn.ts";
import { startByTimer } from "./start-by-timer.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { holdInstance } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

/** How long a claimed timer stays with one worker, in real time. */
const lease = { seconds: 30 };
const batch = 50;

/** Fires what is due, earliest first; gives how many were claimed. One timer is one transaction, so a failing one keeps nobody else waiting. */
export async function fireDueTimers(world: World): Promise<number> {
  const now = world.officeClock.now();
  const leaseUntil = later(now, lease);
  const due = await world.unitOfWork.transact((repositories) => repositories.timers.claimDue({ now, leaseUntil, limit: batch }));
  for (const timer of due) await fire(world, timer);
  return due.length;
}

async function fire(world: World, timer: Timer): Promise<void> {
  if (timer.instanceKey === null) {
    await startByTimer(world, timer);
    return;
  }
  try {
    await fireInInstance(world, timer, timer.instanceKey);
  } catch (error) {
    // The instance stops at the incident or was stopped meanwhile; the rest of the office goes on.
    if (!(error instanceof Refusal)) throw error;
    await releaseIfHeld(world, timer);
  }
}

async function fireInInstance(world: World, timer: Timer, instanceKey: string): Promise<void> {
  await inDrivingTurn(world, "system", async (turn, attempt) => {
    const stored = await turn.repositories.timers.find(timer.id);
    // Gone, moved or held since it was claimed: another worker or a person was faster.
    if (stored === null || stored.held || stored.dueAt === null || stored.dueAt > turn.now) return;
    const instance = await holdInstance(turn, instanceKey);
    writeEvent(turn, instance, "timerFired", {
      elementId: timer.elementId,
      executionId: timer.executionId,
      data: { timerId: timer.timerId, dueAt: stored.dueAt },
    });
    const command = { kind: "fireTimer" as const, timerId: timer.timerId };
    attempt({ instanceKey, command });
    await driveInstance(turn, instanceKey, command);
  });
}

/** A held timer is free when it is let go. Any other refused one keeps its lease, so that it is tried again later and not at once. */
async function releaseIfHeld(world: World, { id }: Timer): Promise<void> {
  await world.unitOfWork.transact(async ({ timers }) => {
    if ((await timers.find(id))?.held === true) await timers.release(id);
  });
}

function later(instant: string, duration: { readonly seconds: number }): string {
  return DateTime.fromISO(instant, { zone: "utc" }).plus(duration).toISO() ?? instant;
}
