import type { PersonActor } from "../../domain/actor.ts";
import { may } from "../../domain/authority.ts";
import type { CalendarDays } from "../../domain/calendar-days.ts";
import { redateClock } from "../../domain/clock-dates.ts";
import type { Clock } from "../../domain/clock-ledger.ts";
import type { CalendarYear } from "../../ports/repositories.ts";
import { demand } from "../demand.ts";
import { inTurn } from "../in-turn.ts";
import { moveWithClock } from "../turn/clocks.ts";
import { change, holdClock, holdInstance, type Turn } from "../turn/turn.ts";
import { writeEvent, writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandWholeYear } from "./demand-whole-year.ts";

export type YearPut = { readonly actor: PersonActor; readonly year: CalendarYear };
export type YearCounted = { readonly revision: number; readonly clocksRecomputed: number };

/**
 * Enters or corrects a year of the working calendar. Every open clock whose dates change is counted again in the same transaction, with an event that
 * tells both dates; its timers and tasks move with it (SP-3).
 */
export async function putYear(world: World, { actor, year }: YearPut): Promise<YearCounted> {
  demand(may(actor, "manageCalendar", { kind: "office" }));
  demandWholeYear(year);
  try {
    return await inTurn(world, actor, async (turn) => {
      await turn.repositories.calendar.putYears([year]);
      const calendar = await turn.repositories.calendar.read();
      const clocksRecomputed = await recountClocks(turn, calendar);
      const { revision } = calendar;
      const { year: number, status, source, days } = year;
      writeOfficeEvent(turn, "calendarChanged", { year: number, status, source, days: days.length, revision, clocks: clocksRecomputed });
      return { revision, clocksRecomputed };
    });
  } finally {
    world.calendars.forget();
  }
}

const pageSize = 200;

async function recountClocks(turn: Turn, calendar: CalendarDays): Promise<number> {
  let moved = 0;
  for (let after: string | null = null; ; ) {
    const page: readonly Clock[] = await turn.repositories.clocks.listOpen({ after, limit: pageSize });
    for (const clock of page) if (await recount(turn, clock, calendar)) moved += 1;
    if (page.length < pageSize) return moved;
    after = page.at(-1)?.id ?? null;
  }
}

async function recount(turn: Turn, before: Clock, calendar: CalendarDays): Promise<boolean> {
  const after = redateClock(before, calendar);
  if (after.dueAt === before.dueAt && after.warnAt === before.warnAt && after.provisional === before.provisional) return false;
  change(await holdClock(turn, after.id), after);
  await moveWithClock(turn, after);
  writeEvent(turn, await holdInstance(turn, after.instanceKey), "clockRecomputed", {
    elementId: after.elementId,
    executionId: after.executionId,
    data: {
      clock: after.id,
      name: after.name,
      before: before.dueAt,
      dueAt: after.dueAt,
      provisional: after.provisional,
      calendar: calendar.revision,
    },
  });
  return true;
}
