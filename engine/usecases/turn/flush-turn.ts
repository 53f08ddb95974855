import { chainEvents } from "../../domain/audit-chain.ts";
import type { Event } from "../../domain/event.ts";
import type { Held, Turn } from "./turn.ts";

/** Writes what a turn has changed: each table once, instances last but for the chain that their revision guards. */
export async function flushTurn(turn: Turn): Promise<void> {
  const { repositories } = turn;
  await repositories.vault.insertMany(turn.vault);
  for (const held of turn.matters.values()) await write(held, repositories.matters.insert, repositories.matters.save);
  const events = await flushInstances(turn);
  await flushClocks(turn);
  await flushTasks(turn);
  await repositories.timers.deleteMany([...turn.goneTimers]);
  await repositories.timers.insertMany([...turn.newTimers.values()]);
  await repositories.timers.setDue([...turn.movedTimers].map(([id, dueAt]) => ({ id, dueAt })));
  await repositories.subscriptions.deleteMany([...turn.goneSubscriptions]);
  await repositories.subscriptions.insertMany([...turn.newSubscriptions.values()]);
  await flushJobs(turn);
  await repositories.notices.insertMany(turn.notices);
  events.push(...(await officeEvents(turn)));
  await repositories.events.append(events);
}

async function flushInstances(turn: Turn): Promise<Event[]> {
  const all: Event[] = [];
  for (const held of turn.instances.values()) {
    if (held.events.length > 0) {
      const { events, head } = chainEvents({ seq: held.row.chainSeq, hash: held.row.chainHash }, held.row.key, held.events);
      all.push(...events);
      held.events.length = 0;
      held.row = { ...held.row, chainSeq: head.seq, chainHash: head.hash };
      if (held.fate === "read") held.fate = "changed";
    }
    await write(held, turn.repositories.instances.insert, turn.repositories.instances.save);
  }
  return all;
}

async function flushClocks(turn: Turn): Promise<void> {
  const held = [...turn.clocks.values()];
  await turn.repositories.clocks.insertMany(held.filter((clock) => clock.fate === "new").map((clock) => clock.row));
  for (const clock of held) if (clock.fate === "changed") clock.row = await turn.repositories.clocks.save(clock.row);
}

async function flushTasks(turn: Turn): Promise<void> {
  const held = [...turn.tasks.values()];
  await turn.repositories.tasks.insertMany(held.filter((task) => task.fate === "new").map((task) => task.row));
  for (const task of held) {
    if (task.fate !== "changed") continue;
    task.row = await turn.repositories.tasks.save(task.row);
    if (task.row.state !== "open") await turn.repositories.tasks.deleteDrafts(task.row.key);
  }
}

async function flushJobs(turn: Turn): Promise<void> {
  await turn.repositories.jobs.insertMany([...turn.newJobs.values()]);
  for (const state of ["completed", "cancelled"] as const) {
    const keys = [...turn.closedJobs].filter(([, closed]) => closed === state).map(([key]) => key);
    if (keys.length > 0) await turn.repositories.jobs.setState(keys, state);
  }
}

async function officeEvents(turn: Turn): Promise<readonly Event[]> {
  if (turn.officeEvents.length === 0) return [];
  const head = await turn.repositories.events.head("office");
  return chainEvents(head, "office", turn.officeEvents).events;
}

async function write<T>(held: Held<T>, insert: (row: T) => Promise<void>, save: (row: T) => Promise<T>): Promise<void> {
  if (held.fate === "new") await insert(held.row);
  if (held.fate === "changed") held.row = await save(held.row);
}
