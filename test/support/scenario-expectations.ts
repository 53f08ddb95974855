import { expect } from "chai";
import type { Instant } from "../../engine/domain/ids.ts";
import type { Task } from "../../engine/domain/task.ts";
import type { Expectation, Scenario } from "./scenario.ts";
import { pathOf } from "./scenario-path.ts";
import type { ScenarioCase } from "./scenario-runner.ts";

export async function expectSeen(run: ScenarioCase, expected: Expectation): Promise<void> {
  const { world } = run.office;
  const { matterId } = run.registered;
  const { tasks, matter, instances, events, incidents } = await world.unitOfWork.read(async (repositories) => ({
    incidents: await repositories.incidents.listOpen(null),
    tasks: (await repositories.tasks.listByMatter(matterId)).filter(({ state }) => state === "open"),
    matter: await repositories.matters.get(matterId),
    instances: await repositories.instances.listByMatter(matterId),
    events: await repositories.events.listByMatter(matterId),
  }));
  expect(
    incidents.map(({ elementId, code, message }) => `${elementId}: ${code} ${message}`),
    "incidents",
  ).to.deep.equal([]);
  if (expected.open !== undefined)
    expect(tasks.map(({ elementId }) => elementId).toSorted(), "open tasks").to.deep.equal([...expected.open].sort());
  for (const [elementId, dueAt] of Object.entries(expected.due ?? {})) {
    expect(openTask(tasks, elementId).dueAt, `due of ${elementId}`).to.equal(dueAt === null ? null : instant(dueAt));
  }
  for (const [elementId, groups] of Object.entries(expected.candidates ?? {})) {
    expect(openTask(tasks, elementId).candidateGroups, `candidates of ${elementId}`).to.have.members([...groups]);
  }
  if (expected.matter !== undefined) expect(matter, "matter").to.deep.include(expected.matter);
  if (expected.overdue !== undefined) {
    const clocks = events.filter(({ kind }) => kind === "overdue").map(({ data }) => data.clock);
    expect(clocks, "clocks that ran out").to.deep.equal(expected.overdue);
  }
  if (expected.ended !== undefined)
    expect(
      instances.every(({ state }) => state === "completed"),
      "ended",
    ).to.equal(expected.ended);
  await expectNotices(run, expected.notices ?? {});
}

async function expectNotices({ office }: ScenarioCase, expected: NonNullable<Expectation["notices"]>): Promise<void> {
  for (const [person, codes] of Object.entries(expected)) {
    const page = { before: null, limit: 100, unreadOnly: false };
    const notices = await office.world.unitOfWork.read((repositories) => repositories.notices.listOfPerson(person, page));
    expect(notices.map(({ code }) => code).toReversed(), `notices of ${person}`).to.deep.equal(codes);
  }
}

export async function expectPath({ office, registered }: ScenarioCase, { path, pathIsPartial }: Scenario["expect"]): Promise<void> {
  const taken = await pathOf(office.world, registered.matterId);
  if (pathIsPartial !== true) {
    expect(taken, "path").to.deep.equal(path);
    return;
  }
  let from = 0;
  for (const step of path) {
    from = taken.indexOf(step, from) + 1;
    expect(from, `${step} in its place on the path ${taken.join(" → ")}`).to.be.above(0);
  }
}

function openTask(tasks: readonly Task[], elementId: string): Task {
  const found = tasks.find((task) => task.elementId === elementId);
  if (found === undefined) throw new Error(`no task ${elementId} is open, but ${tasks.map((task) => task.elementId).join(", ")}`);
  return found;
}

function instant(text: string): Instant {
  return new Date(text).toISOString();
}
