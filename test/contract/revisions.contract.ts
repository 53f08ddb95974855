import { expect } from "chai";
import type { Repositories } from "../../engine/ports/repositories.ts";
import { bundle, clock, insertOwners, instance, key, matter, person, task } from "./samples.ts";
import { freshStore, type OpenStore, refusalOf } from "./store.ts";

type Revised = { readonly revision: number };
type Case<R extends Revised = Revised> = {
  readonly table: string;
  readonly key: string;
  readonly row: R;
  readonly changed: Partial<R>;
  readonly get: (office: Repositories) => Promise<R>;
  readonly save: (office: Repositories, row: R) => Promise<R>;
};
const of = <R extends Revised>(one: Case<R>): Case => one as unknown as Case;

const cases: readonly Case[] = [
  of({
    table: "bundle",
    key: key(1),
    row: bundle(),
    changed: { state: "retired" },
    get: ({ bundles }) => bundles.get(key(1)),
    save: ({ bundles }, row) => bundles.save(row),
  }),
  of({
    table: "process_instance",
    key: key(10),
    row: instance(),
    changed: { state: "completed", engineState: null, chainSeq: 4, endedAt: "2026-03-02T02:00:00.000Z" },
    get: ({ instances }) => instances.get(key(10)),
    save: ({ instances }, row) => instances.save(row),
  }),
  of({
    table: "task",
    key: key(30),
    row: task(),
    changed: { assignee: "responder-1", dueAt: "2026-03-05T09:30:00.000Z", paused: true },
    get: ({ tasks }) => tasks.get(key(30)),
    save: ({ tasks }, row) => tasks.save(row),
  }),
  of({
    table: "matter",
    key: key(20),
    row: matter(),
    changed: { overdue: true, rating: { state: "open", openUntil: null, satisfied: false, words: "慢", ratedAt: null, round: 1 } },
    get: ({ matters }) => matters.get(key(20)),
    save: ({ matters }, row) => matters.save(row),
  }),
  of({
    table: "clock",
    key: key(80),
    row: clock(),
    changed: {
      state: "paused",
      dueAt: null,
      entries: [{ kind: "paused", at: "2026-03-02T02:00:00.000Z", reason: "等待补正", by: "a", approvedBy: "b" }],
    },
    get: ({ clocks }) => clocks.get(key(80)),
    save: ({ clocks }, row) => clocks.save(row),
  }),
  of({
    table: "person",
    key: "responder-1",
    row: person(),
    changed: { name: "新名", posts: [{ role: "auditor", unit: "town" }] },
    get: ({ people }) => people.get("responder-1"),
    save: ({ people }, row) => people.save(row),
  }),
];

export function revisionsContract(open: OpenStore): void {
  for (const { table, key: of, row, changed, get, save } of cases)
    describe(`revisions of ${table}`, () => {
      const store = freshStore(open);
      const insertAll = () =>
        store.transact(async (office) => {
          await insertOwners(office);
          await office.tasks.insertMany([task()]);
          await office.clocks.insertMany([clock()]);
          await office.people.insert(person(), "hash");
        });

      it("count up by one with every save, which gives and keeps the stored row", async () => {
        await insertAll();
        const saved = await store.transact((office) => save(office, { ...row, ...changed }));
        expect(saved).to.deep.equal({ ...row, ...changed, revision: row.revision + 1 });
        expect(await store.read(get)).to.deep.equal(saved);
      });

      it("keep the last of several saves in one transaction, also one that takes the first back", async () => {
        await insertAll();
        const last = await store.transact(async (office) => {
          const there = await get(office);
          const once = await save(office, { ...there, ...changed });
          expect(await get(office)).to.deep.equal(once);
          return save(office, { ...row, revision: once.revision });
        });
        expect(last).to.deep.equal({ ...row, revision: row.revision + 2 });
        expect(await store.read(get)).to.deep.equal(last);
      });

      it("refuse a save of what another has changed since, and keep the other's", async () => {
        await insertAll();
        const first = await store.transact((office) => save(office, { ...row, ...changed }));
        const refusal = await refusalOf(
          store.transact((office) => save(office, row)),
          "REVISION_CONFLICT",
        );
        expect(refusal.details).to.deep.equal({ table, key: of });
        expect(await store.read(get)).to.deep.equal(first);
      });

      it("refuse a save of a revision that was never stored", async () => {
        await insertAll();
        await refusalOf(
          store.transact((office) => save(office, { ...row, revision: row.revision + 1 })),
          "REVISION_CONFLICT",
        );
      });

      it("let one of two win who read the same", async () => {
        await insertAll();
        const read = await store.read(get);
        const outcomes = await Promise.allSettled([1, 2].map(() => store.transact((office) => save(office, { ...read, ...changed }))));
        expect(outcomes.map(({ status }) => status)).to.have.members(["fulfilled", "rejected"]);
      });

      it("refuse a save of what was never inserted", async () => {
        await refusalOf(
          store.transact((office) => save(office, row)),
          "REVISION_CONFLICT",
        );
      });

      it("refuse to get what is not there", async () => {
        const refusal = await refusalOf(store.read(get), "NOT_FOUND");
        expect(refusal.details).to.deep.equal({ table, key: of });
      });
    });
}
