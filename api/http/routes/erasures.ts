import { eraseByReceipt } from "../../../engine/usecases/erase-personal-data.ts";
import type { Handlers } from "../handlers.ts";

export const erasureHandlers: Handlers<"POST /api/erasures"> = {
  "POST /api/erasures": async ({ world, signed, input }) => ({
    json: { erased: await eraseByReceipt(world, { actor: signed.actor, ...input.body }) },
  }),
};
