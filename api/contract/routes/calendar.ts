import { calendar, calendarYearInput } from "../model/calendar.ts";
import { object } from "../schema/compound.ts";
import { whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";

export const calendarRoutes = {
  "GET /api/calendar": { id: "readCalendar", summary: "The working calendar.", answer: { status: 200, json: calendar } },
  "PUT /api/calendar/years/{year}": {
    id: "putCalendarYear",
    summary: "Enter or correct a year; running clocks are counted again, with an event each.",
    params: { year: whole({ min: 2000, max: 2100 }) },
    body: calendarYearInput,
    answer: { status: 200, json: object({ revision: whole(), clocksRecomputed: whole() }) },
  },
} as const satisfies RouteTable;
