import { may } from "../../../engine/domain/authority.ts";
import type { Key } from "../../../engine/domain/ids.ts";
import { changeClock } from "../../../engine/usecases/change-clock.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { matterSubject } from "../../../engine/usecases/matter-subject.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { Clock } from "../../contract/types.ts";
import type { Handlers, Signed } from "../handlers.ts";
import { clockView } from "../views/clock-view.ts";
import { inScene } from "../views/scene.ts";

type ClockRoutes = Extract<keyof import("../../contract/routes.ts").Routes, `${string} /api/clocks${string}`>;

export const clockHandlers: Handlers<ClockRoutes> = {
  "GET /api/clocks/{id}": async ({ world, signed, input }) => ({ json: await shown(world, signed, input.params.id) }),
  "POST /api/clocks/{id}/pause": async ({ world, signed, input }) => {
    await changeClock(world, { actor: signed.actor, clockId: input.params.id, act: "pause", ...input.body });
    return { json: await shown(world, signed, input.params.id) };
  },
  "POST /api/clocks/{id}/resume": async ({ world, signed, input }) => {
    await changeClock(world, { actor: signed.actor, clockId: input.params.id, act: "resume" });
    return { json: await shown(world, signed, input.params.id) };
  },
  "POST /api/clocks/{id}/extend": async ({ world, signed, input }) => {
    await changeClock(world, { actor: signed.actor, clockId: input.params.id, act: "extend", ...input.body });
    return { json: await shown(world, signed, input.params.id) };
  },
};

async function shown(world: World, { actor }: Signed, id: Key): Promise<Clock> {
  return inScene(world, actor, async (scene) => {
    const clock = await scene.repositories.clocks.get(id);
    if (clock.matterId !== null) {
      const matter = await scene.repositories.matters.get(clock.matterId);
      demand(may(actor, "readMatter", await matterSubject(scene.turn, matter)));
    }
    return clockView(scene, clock);
  });
}
