import { expect } from "chai";
import fc from "fast-check";
import type { Matter } from "../../engine/domain/matter.ts";
import { isOwnTask, seesMatter, seesTask } from "../../engine/domain/sight.ts";
import type { Task } from "../../engine/domain/task.ts";
import type { InboxFilter, InboxView, Page, Sight } from "../../engine/ports/queries.ts";
import { at, insertOwners, key, matter, task } from "./samples.ts";
import type { OpenStore, Store } from "./store.ts";

const people = ["ann", "ben", "cai"] as const;
const groups = ["mediator@town", "office-staff@civil", "auditor@town"] as const;
const units = ["town", "civil", "village-1"] as const;
const orNull = <T>(from: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...from), { nil: null });
const minute = fc.integer({ min: 0, max: 5 }).map(at);

const anyMatter = fc.record({
  unit: fc.constantFrom(...units),
  responsibleUnit: orNull(units),
  confidential: fc.boolean(),
  registeredBy: fc.constantFrom(...people),
  overdue: fc.boolean(),
});
const anyTask = fc.record({
  matterId: orNull([20, 21, 22, 23].map(key)),
  state: fc.constantFrom<Task["state"]>("open", "open", "completed", "cancelled"),
  assignee: orNull(people),
  completedBy: orNull(people),
  completedAt: minute,
  candidateGroups: fc.subarray([...groups]),
  candidateUsers: fc.subarray([...people], { maxLength: 1 }),
  restricted: fc.boolean(),
  unit: orNull(units),
  dueAt: fc.option(minute, { nil: null }),
  priority: fc.constantFrom(0, 50, 100),
  createdAt: minute,
});
const anySight: fc.Arbitrary<Sight> = fc.record({
  person: fc.constantFrom(...people),
  groups: fc.subarray([...groups]),
  units: fc.oneof(fc.constant("all" as const), fc.subarray([...units])),
});
const anyOffice = fc.record({
  matters: fc.array(anyMatter, { minLength: 3, maxLength: 3 }),
  tasks: fc.array(anyTask, { maxLength: 14 }),
  sights: fc.array(anySight, { minLength: 1, maxLength: 3 }),
  limit: fc.integer({ min: 1, max: 4 }),
});

type Office = { readonly matters: readonly Matter[]; readonly tasks: readonly Task[] };

async function fill(store: Store, drawn: { matters: readonly Partial<Matter>[]; tasks: readonly Partial<Task>[] }): Promise<Office> {
  const matters = [matter(), ...drawn.matters.map((changed, index) => matter({ id: key(21 + index), ...changed }))];
  const tasks = drawn.tasks.map((changed, index) => {
    const done = changed.state === "completed" ? {} : { completedBy: null, completedAt: null };
    const finished = changed.completedBy === null ? { completedAt: null } : {};
    return task({ key: key(100 + index), ...changed, ...finished, ...done });
  });
  await store.unitOfWork.transact(async (office) => {
    await insertOwners(office);
    for (const one of matters.slice(1)) await office.matters.insert(one);
    await office.tasks.insertMany(tasks);
  });
  return { matters, tasks };
}

/** Every page of a list, one after the other. */
async function allOf<T>(page: (cursor: { cursor?: string }) => Promise<Page<T>>, limit: number): Promise<readonly T[]> {
  const found: T[] = [];
  for (let cursor: { cursor?: string } = {}; ; ) {
    const { items, nextCursor } = await page(cursor);
    expect(items.length).to.be.at.most(limit);
    found.push(...items);
    if (nextCursor === null) return found;
    expect(items.length).to.equal(limit);
    cursor = { cursor: nextCursor };
  }
}

function expectedKeys({ tasks, matters }: Office, sight: Sight, view: InboxView): readonly string[] {
  const follows = (one: Task) =>
    matters.some(({ id, registeredBy }) => id === one.matterId && registeredBy === sight.person) ||
    (one.matterId !== null && tasks.some((other) => other.matterId === one.matterId && other.completedBy === sight.person));
  const todo = (one: Task) =>
    one.state === "open" && (one.assignee === sight.person || (one.assignee === null && isOwnTask(sight, { ...one, completedBy: null })));
  const shows: Record<InboxView, (one: Task) => boolean> = {
    todo,
    done: (one) => one.completedBy === sight.person,
    following: (one) => one.state === "open" && !todo(one) && follows(one) && seesTask(sight, one),
    copied: () => false,
  };
  return tasks
    .filter(shows[view])
    .toSorted(orders[view])
    .map((one) => one.key);
}

const upwards = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
const newestFirst = (one: Task, other: Task): number => upwards(other.key, one.key);
const orders: Record<InboxView, (one: Task, other: Task) => number> = {
  todo: (one, other) =>
    upwards(one.dueAt ?? "~", other.dueAt ?? "~") ||
    other.priority - one.priority ||
    upwards(one.createdAt, other.createdAt) ||
    upwards(one.key, other.key),
  done: (one, other) => upwards(other.completedAt ?? "", one.completedAt ?? "") || newestFirst(one, other),
  following: newestFirst,
  copied: newestFirst,
};

export function sightContract(open: OpenStore): void {
  describe("sight", () => {
    const inOffices = (holds: (store: Store, office: Office, sight: Sight, limit: number) => Promise<void>) =>
      fc.assert(
        fc.asyncProperty(anyOffice, async ({ sights, limit, ...drawn }) => {
          const store = await open();
          try {
            const office = await fill(store, drawn);
            for (const sight of sights) await holds(store, office, sight, limit);
          } finally {
            await store.close();
          }
        }),
        { numRuns: 25 },
      );

    it("of a task and of a matter is what the authority's rule says", () =>
      inOffices(async ({ queries }, { tasks, matters }, sight) => {
        for (const one of tasks) expect(await queries.seesTask(sight, one.key), JSON.stringify(one)).to.equal(seesTask(sight, one));
        for (const one of matters) {
          const ofMatter = tasks.filter(({ matterId }) => matterId === one.id);
          expect(await queries.seesMatter(sight, one.id), JSON.stringify(one)).to.equal(seesMatter(sight, one, ofMatter));
        }
        expect(await queries.seesTask(sight, key(999))).to.equal(false);
        expect(await queries.seesMatter(sight, key(999))).to.equal(false);
      }));

    it("lets the ledger show, page by page, exactly the matters that may be read, newest first", () =>
      inOffices(async ({ queries }, { tasks, matters }, sight, limit) => {
        const shown = await allOf((cursor) => queries.matters({ sight, now: at(3), limit, ...cursor }), limit);
        const seen = matters.filter((one) =>
          seesMatter(
            sight,
            one,
            tasks.filter(({ matterId }) => matterId === one.id),
          ),
        );
        expect(shown.map(({ id }) => id)).to.deep.equal(seen.map(({ id }) => id).toReversed());
      }));

    it("lets every view of the inbox show, page by page, exactly its tasks in its order, each of which may be read", () =>
      inOffices(async ({ queries }, office, sight, limit) => {
        for (const view of ["todo", "done", "following", "copied"] as const) {
          const filter: InboxFilter = { view, sight, now: at(3), limit };
          const shown = await allOf((cursor) => queries.inbox({ ...filter, ...cursor }), limit);
          expect(
            shown.map((item) => item.key),
            view,
          ).to.deep.equal(expectedKeys(office, sight, view));
          for (const item of shown) expect(await queries.seesTask(sight, item.key), `${view} ${item.key}`).to.equal(true);
        }
      }));

    it("gives badges that count what the lists show", () =>
      inOffices(async ({ queries }, _office, sight, limit) => {
        const filter: InboxFilter = { view: "todo", sight, now: at(3), limit };
        const all = (more: Partial<InboxFilter>) => allOf((cursor) => queries.inbox({ ...filter, ...more, ...cursor }), limit);
        const { todo, mine, overdue, soon } = await queries.inboxCounts({ sight, now: at(3) });
        const shown = await all({});
        expect({ todo, overdue, soon }).to.deep.equal({
          todo: shown.length,
          overdue: shown.filter(({ light }) => light === "red").length,
          soon: shown.filter(({ light }) => light === "yellow").length,
        });
        expect(mine).to.equal((await all({ mine: true })).length);
        expect(overdue).to.equal((await all({ overdue: true })).length);
      }));
  });
}
