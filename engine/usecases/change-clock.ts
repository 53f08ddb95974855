import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import { extendClock, pauseClock, resumeClock } from "../domain/clock-acts.ts";
import type { Clock } from "../domain/clock-ledger.ts";
import type { EventKind } from "../domain/event.ts";
import type { Key } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import { clockActions, clockSubject } from "./clock-subject.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { moveWithClock } from "./turn/clocks.ts";
import { change, holdClock, holdInstance, type Turn } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type ClockChange = { readonly actor: PersonActor; readonly clockId: Key } & (
  | { readonly act: "pause"; readonly reason: string }
  | { readonly act: "resume" }
  | { readonly act: "extend"; readonly units: number; readonly reason: string }
);

const eventOf = { pause: "clockPaused", resume: "clockResumed", extend: "clockExtended" } as const satisfies Record<
  ClockChange["act"],
  EventKind
>;

/** Pauses, resumes or extends a term, with reason and approver (SP-3 notes); every timer and task under it moves in the same transaction. */
export async function changeClock(world: World, request: ClockChange): Promise<void> {
  await inTurn(world, request.actor, async (turn) => {
    const held = await holdClock(turn, request.clockId);
    demand(may(request.actor, clockActions[request.act], await clockSubject(turn, held.row, request.act)));
    const { clock, data } = changed(turn, held.row, request);
    change(held, clock);
    await moveWithClock(turn, clock);
    const instance = await holdInstance(turn, clock.instanceKey);
    writeEvent(turn, instance, eventOf[request.act], {
      elementId: clock.elementId,
      executionId: clock.executionId,
      data: { clock: clock.id, name: clock.name, dueAt: clock.dueAt, calendar: turn.calendar.revision, ...data },
    });
  });
}

function changed(turn: Turn, clock: Clock, request: ClockChange): { readonly clock: Clock; readonly data: JsonObject } {
  const by = request.actor.id;
  const at = turn.now;
  switch (request.act) {
    case "pause":
      return {
        clock: pauseClock(clock, { at, by, approvedBy: by, reason: request.reason }, turn.calendar),
        data: { reason: request.reason, approvedBy: by },
      };
    case "resume":
      return { clock: resumeClock(clock, { at, by }, turn.calendar), data: {} };
    case "extend":
      return {
        clock: extendClock(clock, { at, by, approvedBy: by, units: request.units, reason: request.reason }, turn.calendar),
        data: { units: request.units, reason: request.reason, approvedBy: by },
      };
  }
}
