import { isWeekend } from "../../domain/day-number.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CalendarYear } from "../../ports/repositories.ts";

type Wrong = "otherYear" | "noSuchDay" | "twice" | "alreadyWorked";

/**
 * Each day lies in its year, once; a make-up workday (调休) is a weekend day. A holiday's own weekend days may be listed with it, as in its notice.
 * A year that comes from a notice names it.
 */
export function demandWholeYear({ year, status, source, days }: CalendarYear): void {
  if (status === "official" && source.trim() === "") throw new Refusal("INVALID_REQUEST", { field: "source", cause: "missing" });
  const seen = new Set<string>();
  for (const [index, { day, kind }] of days.entries()) {
    const wrong = wrongIn(year, day, kind, seen);
    if (wrong !== null) throw new Refusal("INVALID_REQUEST", { field: `days/${index}/day`, cause: wrong, day });
    seen.add(day);
  }
}

function wrongIn(year: number, day: string, kind: CalendarYear["days"][number]["kind"], seen: ReadonlySet<string>): Wrong | null {
  if (!isDay(day)) return "noSuchDay";
  if (Number(day.slice(0, 4)) !== year) return "otherYear";
  if (seen.has(day)) return "twice";
  return kind === "makeupWorkday" && !isWeekend(day) ? "alreadyWorked" : null;
}

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day;
}
