import { clockApprovers, unitsAround } from "../domain/authority/clock-rules.ts";
import type { ClockSubject } from "../domain/authority.ts";
import type { Clock } from "../domain/clock-ledger.ts";
import type { PersonId } from "../domain/ids.ts";
import { groupOf } from "../domain/org.ts";
import { holdMatter, type Turn } from "./turn/turn.ts";

/** What somebody must be allowed for each act on a clock. */
export const clockActions = { pause: "pauseClock", resume: "pauseClock", extend: "extendClock" } as const;

/**
 * What domain/authority has to know of a clock. Whoever works under it gains by more time and does not approve that themselves; letting it run on is no
 * gain. Where nobody who approves is free of that, it goes one level up.
 */
export async function clockSubject(turn: Turn, clock: Clock, act: keyof typeof clockActions): Promise<ClockSubject> {
  const matter = clock.matterId === null ? null : (await holdMatter(turn, clock.matterId)).row;
  const subject = { kind: "clock" as const, clock, matter, units: await turn.repositories.people.units() };
  if (act === "resume") return subject;
  const interested = await workersUnder(turn, clock);
  const { role } = clockApprovers[clockActions[act]];
  const approvers = await turn.repositories.people.listInGroups(unitsAround(subject).map((unit) => groupOf({ role, unit })));
  return { ...subject, interested, noneFree: approvers.every(({ id }) => interested.includes(id)) };
}

async function workersUnder({ repositories }: Turn, { id }: Clock): Promise<readonly PersonId[]> {
  const tasks = await repositories.tasks.listOpenByClock(id);
  return [...new Set(tasks.flatMap(({ assignee, delegatedBy }) => [assignee, delegatedBy].filter((person) => person !== null)))];
}
