import { Refusal } from "../../../engine/domain/refusal.ts";
import { moveOfficeClock } from "../../../engine/usecases/move-office-clock.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { Handlers } from "../handlers.ts";

/** Lets due timers fire; resolves when nothing is due any more. */
export type FireDue = () => Promise<void>;

export function demoHandlers(fireDue: FireDue): Handlers<"GET /api/demo/clock" | "POST /api/demo/clock"> {
  return {
    "GET /api/demo/clock": async ({ world }) => ({ json: times(demoOnly(world)) }),
    "POST /api/demo/clock": async ({ world, signed, input }) => {
      await moveOfficeClock(demoOnly(world), { actor: signed.actor, now: input.body.now });
      await fireDue();
      return { json: times(world) };
    },
  };
}

function demoOnly(world: World): World {
  if (world.mode !== "demo") throw new Refusal("DEMO_ONLY");
  return world;
}

function times(world: World) {
  return { now: world.officeClock.now(), realNow: world.realClock.now() };
}
