import { expect } from "chai";
import type { Event } from "../../engine/domain/event.ts";
import type { Instance } from "../../engine/domain/instance.ts";
import type { Repositories } from "../../engine/ports/repositories.ts";
import type { UnitOfWork } from "../../engine/ports/unit-of-work.ts";
import { verifyStreams } from "../../engine/usecases/audit/verify-audit.ts";
import type { Journal } from "./journal.ts";
import { processKey } from "./round-trip-process.ts";

/** Nothing acknowledged is lost, nothing was done twice, nothing stands half done. Gives how many instances were looked at. */
export async function checkOffice(unitOfWork: UnitOfWork, journal: Journal): Promise<number> {
  const { ok, firstBroken } = await verifyStreams({ unitOfWork }, null);
  expect(ok, `the chain holds, but ${JSON.stringify(firstBroken)}`).to.equal(true);
  // Clients go on meanwhile: what they were told by now has to be seen by whoever looks from now on.
  const registered = [...journal.registered];
  const completed = [...journal.completed];
  return unitOfWork.read(async (repositories) => {
    const streams = await repositories.events.listStreams({ after: null, limit: 100_000 });
    const seen = new Set<string>();
    const done = new Set<string>();
    const receipts = new Set<string>();
    for (const key of streams.filter((stream) => stream !== "office")) {
      const instance = await repositories.instances.get(key);
      if (instance.processKey !== processKey) continue;
      seen.add(key);
      for (const task of await checkInstance(repositories, instance)) done.add(task);
      const { receiptNumber } = await repositories.matters.get(instance.matterId ?? "");
      expect(receipts.has(receiptNumber), `${receiptNumber} was given twice`).to.equal(false);
      receipts.add(receiptNumber);
    }
    expect(
      registered.filter((key) => !seen.has(key)),
      "acknowledged registrations that are lost",
    ).to.deep.equal([]);
    expect(
      completed.filter((key) => !done.has(key)),
      "acknowledged completions that are lost",
    ).to.deep.equal([]);
    return seen.size;
  });
}

/** Rows, events and state of one instance tell the same; gives the keys of its completed tasks. */
async function checkInstance(repositories: Repositories, instance: Instance): Promise<readonly string[]> {
  const { key, state, executions, engineState, chainSeq } = instance;
  const events = await repositories.events.list(key, { afterSeq: 0, limit: 10_000 });
  const tasks = await repositories.tasks.listByInstance(key);
  const timers = await repositories.timers.listByInstance(key);
  expect(events.length, `${key}: events`).to.equal(chainSeq);
  const open = Object.values(executions.open).flatMap(({ wait }) => (wait?.kind === "task" ? [wait.key] : []));
  const openRows = tasks.filter((task) => task.state === "open").map((task) => task.key);
  expect(openRows.toSorted(), `${key}: one open task per open execution`).to.deep.equal(open.toSorted());
  expect(timers.map(({ id }) => id).toSorted(), `${key}: one row per armed timer`).to.deep.equal(
    Object.values(executions.timers).toSorted(),
  );
  const completed = tasks.filter((task) => task.state === "completed").map((task) => task.key);
  expect(toldOf(events, "taskCompleted"), `${key}: one event per completed task`).to.deep.equal(completed.toSorted());
  expect(toldOf(events, "taskOpened"), `${key}: one event per task`).to.deep.equal(tasks.map((task) => task.key).toSorted());
  expect(new Set(tasks.map(({ elementId }) => elementId)).size, `${key}: no task is doubled`).to.equal(tasks.length);
  const hasEnded = events.some(({ kind }) => kind === "instanceEnded");
  expect({ state, hasEnded, isOver: engineState === null, waits: open.length + timers.length > 0 }, key).to.deep.equal(
    hasEnded ? { state: "completed", hasEnded, isOver: true, waits: false } : { state: "active", hasEnded, isOver: false, waits: true },
  );
  return completed;
}

function toldOf(events: readonly Event[], kind: Event["kind"]): readonly string[] {
  return events.flatMap((event) => (event.kind === kind ? [String(event.data.task)] : [])).toSorted();
}
