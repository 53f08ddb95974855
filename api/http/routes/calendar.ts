import { putYear } from "../../../engine/usecases/calendar/put-year.ts";
import type { Handlers } from "../handlers.ts";

export const calendarHandlers: Handlers<"GET /api/calendar" | "PUT /api/calendar/years/{year}"> = {
  "GET /api/calendar": async ({ world }) => ({
    json: await world.unitOfWork.read(async ({ calendar }) => {
      const { revision, zone, closesAt } = await calendar.read();
      return { revision, zone, closesAt, years: await calendar.listYears() };
    }),
  }),
  "PUT /api/calendar/years/{year}": async ({ world, signed, input }) => ({
    json: await putYear(world, { actor: signed.actor, year: { year: input.params.year, ...input.body } }),
  }),
};
