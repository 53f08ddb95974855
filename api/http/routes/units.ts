import { changeUnit } from "../../../engine/usecases/people/change-unit.ts";
import { createUnit } from "../../../engine/usecases/people/create-unit.ts";
import type { Handlers } from "../handlers.ts";
import { directoryOf } from "../views/directory.ts";
import { inTreeOrder } from "../views/in-tree-order.ts";
import { wholePage } from "../views/page.ts";

export const unitHandlers: Handlers<"GET /api/units" | "POST /api/units" | "PUT /api/units/{id}"> = {
  "GET /api/units": async ({ world }) => ({ json: wholePage(inTreeOrder((await directoryOf(world)).units)) }),
  "POST /api/units": async ({ world, signed, input }) => {
    const { nameEn = null, ...unit } = input.body;
    return { json: await createUnit(world, { actor: signed.actor, ...unit, nameEn }) };
  },
  "PUT /api/units/{id}": async ({ world, signed, input }) => ({
    json: await changeUnit(world, { actor: signed.actor, id: input.params.id, ...input.body }),
  }),
};
