import { expect } from "chai";
import type { InboxFilter, MatterFilter, Sight } from "../../engine/ports/queries.ts";
import { at, insertOwners, key, matter, notice, person, task } from "./samples.ts";
import { freshStore, type OpenStore, refusalOf } from "./store.ts";

const responder: Sight = { person: "responder-1", groups: ["first-responder@village-1"], units: [] };
const now = at(20);
const inbox = (changed: Partial<InboxFilter> = {}): InboxFilter => ({ view: "todo", sight: responder, now, limit: 50, ...changed });
const ledger = (changed: Partial<MatterFilter> = {}): MatterFilter => ({
  sight: { ...responder, units: "all" },
  now,
  limit: 50,
  ...changed,
});

export function inboxContract(open: OpenStore): void {
  describe("the inbox", () => {
    const store = freshStore(open);
    const keep = (...tasks: readonly ReturnType<typeof task>[]) =>
      store.transact(async (office) => {
        await insertOwners(office);
        await office.matters.insert(matter({ id: key(21), receiptNumber: "CF2026-000021", title: "Drain 100%_done", registeredBy: "x" }));
        await office.people.insert(person(), "hash");
        await office.tasks.insertMany(tasks);
      });
    const keysOf = async (filter: Partial<InboxFilter>) => (await store.queries().inbox(inbox(filter))).items.map((item) => item.key);

    it("shows a task with what its row needs", async () => {
      const mine = task({ assignee: "responder-1", dueAt: at(30), warnAt: at(10), provisional: true });
      await keep(mine);
      const { items, nextCursor } = await store.queries().inbox(inbox());
      expect(nextCursor).to.equal(null);
      expect(items).to.have.length(1);
      expect(items[0]).to.include({
        key: key(30),
        name: "研判",
        elementId: "Triage",
        processKey: "first-responsibility",
        bundleId: key(1),
        instanceKey: key(10),
        matterId: key(20),
        title: "路灯坏了",
        receiptNumber: `CF2026-${key(20)}`,
        assignee: "responder-1",
        assigneeName: "李首问",
        light: "yellow",
        provisional: true,
        paused: false,
        dueAt: at(30),
        revision: 1,
      });
      expect(items[0]?.candidateGroups).to.deep.equal(["first-responder@village-1"]);
    });

    it("shows to do what is assigned to me, and what nobody has and I may take", async () => {
      await keep(
        task({ key: key(31), assignee: "responder-1", candidateGroups: [] }),
        task({ key: key(32) }),
        task({ key: key(33), candidateGroups: [], candidateUsers: ["responder-1"] }),
        task({ key: key(34), assignee: "another" }),
        task({ key: key(35), candidateGroups: ["mediator@town"] }),
        task({ key: key(36), state: "completed", completedBy: "responder-1", completedAt: at(1) }),
        task({ key: key(37), matterId: null, candidateUsers: ["responder-1"] }),
      );
      expect(await keysOf({})).to.deep.equal([key(31), key(32), key(33), key(37)]);
      expect(await keysOf({ mine: true })).to.deep.equal([key(31)]);
    });

    it("follows a task through claim, release, transfer, new candidates and completion", async () => {
      await keep(task());
      const change = (changed: Parameters<typeof task>[0]) =>
        store.transact(async ({ tasks }) => {
          await tasks.save({ ...(await tasks.get(key(30))), ...changed });
        });
      const seen = async () => [(await keysOf({})).length, (await keysOf({ sight: { ...responder, person: "colleague" } })).length];
      expect(await seen()).to.deep.equal([1, 1]);
      await change({ assignee: "responder-1" });
      expect(await seen()).to.deep.equal([1, 0]);
      await change({ assignee: null });
      expect(await seen()).to.deep.equal([1, 1]);
      await change({ candidateGroups: [], candidateUsers: ["colleague"] });
      expect(await seen()).to.deep.equal([0, 1]);
      await change({ assignee: "responder-1" });
      await change({ state: "completed", completedBy: "responder-1", completedAt: at(9) });
      expect(await seen()).to.deep.equal([0, 0]);
      expect(await keysOf({ view: "done" })).to.deep.equal([key(30)]);
    });

    it("follows a task that is saved without having been read", async () => {
      await keep(task());
      await store.transact(({ tasks }) => tasks.save(task({ candidateGroups: ["mediator@town"] })));
      expect(await keysOf({})).to.deep.equal([]);
      expect(await keysOf({ sight: { ...responder, groups: ["mediator@town"] } })).to.deep.equal([key(30)]);
    });

    it("sorts to do by term, none last, then by the higher priority, then by age", async () => {
      await keep(
        task({ key: key(31) }),
        task({ key: key(32), priority: 80 }),
        task({ key: key(33), dueAt: at(40) }),
        task({ key: key(34), dueAt: at(10) }),
        task({ key: key(35), dueAt: at(40), priority: 100 }),
        task({ key: key(36), priority: 80, createdAt: at(-1) }),
      );
      expect(await keysOf({})).to.deep.equal([34, 35, 33, 36, 32, 31].map(key));
    });

    it("moves a task whose term has changed", async () => {
      await keep(task({ dueAt: at(40) }), task({ key: key(31), dueAt: at(50) }));
      await store.transact(async ({ tasks }) => {
        await tasks.save({ ...(await tasks.get(key(31))), dueAt: at(30) });
        await tasks.save({ ...(await tasks.get(key(30))), dueAt: null, paused: true });
      });
      expect(await keysOf({})).to.deep.equal([key(31), key(30)]);
    });

    it("shows what I have done, newest first", async () => {
      const done = { state: "completed", completedBy: "responder-1" } as const;
      await keep(
        task({ key: key(31), ...done, completedAt: at(3) }),
        task({ key: key(32), ...done, completedAt: at(5) }),
        task({ key: key(33), ...done, completedAt: at(3) }),
        task({ key: key(34), ...done, completedBy: "another", completedAt: at(4) }),
      );
      expect(await keysOf({ view: "done" })).to.deep.equal([32, 33, 31].map(key));
    });

    it("follows open work of others in my matters and in those I worked on, as far as I may see it", async () => {
      await keep(
        task({ key: key(31), assignee: "another" }),
        task({ key: key(32) }),
        task({ key: key(33), assignee: "another", candidateGroups: [], unit: "civil" }),
        task({ key: key(34), assignee: "another", candidateGroups: [], unit: "civil", restricted: true }),
        task({ key: key(35), assignee: "another", matterId: key(21) }),
        task({ key: key(36), assignee: "another", state: "completed", completedBy: "another", completedAt: at(1) }),
      );
      expect(await keysOf({ view: "following" })).to.deep.equal([key(31)]);
      expect(await keysOf({ view: "following", sight: { ...responder, units: ["civil"] } })).to.deep.equal([key(33), key(31)]);
      await store.transact(({ tasks }) =>
        tasks.insertMany([task({ key: key(37), matterId: key(21), state: "completed", completedBy: "responder-1", completedAt: at(1) })]),
      );
      expect(await keysOf({ view: "following" })).to.deep.equal([key(35), key(31)]);
    });

    it("has nothing copied to anybody yet", async () => {
      await keep(task());
      expect(await store.queries().inbox(inbox({ view: "copied" }))).to.deep.equal({ items: [], nextCursor: null });
    });

    it("is filtered by process, matter, unit and by being overdue", async () => {
      await keep(
        task({ key: key(31), processKey: "dispute-mediation" }),
        task({ key: key(32), matterId: key(21) }),
        task({ key: key(33), unit: "civil" }),
        task({ key: key(34), dueAt: at(19) }),
        task({ key: key(35), dueAt: at(20) }),
      );
      expect(await keysOf({ process: "dispute-mediation" })).to.deep.equal([key(31)]);
      expect(await keysOf({ matter: key(21) })).to.deep.equal([key(32)]);
      expect(await keysOf({ unit: "civil" })).to.deep.equal([key(33)]);
      expect(await keysOf({ overdue: true })).to.deep.equal([key(34)]);
      expect(await keysOf({ overdue: false })).to.deep.equal([35, 31, 32, 33].map(key));
    });

    it("is searched in task name, title and receipt number, whatever the case of A–Z, with no wildcards", async () => {
      await keep(
        task({ key: key(31) }),
        task({ key: key(32), matterId: key(21) }),
        task({ key: key(33), name: "Triage 50%", matterId: null }),
      );
      expect(await keysOf({ q: "路灯" })).to.deep.equal([key(31)]);
      expect(await keysOf({ q: "dRAIN" })).to.deep.equal([key(32)]);
      expect(await keysOf({ q: "cf2026-0000" })).to.deep.equal([key(32)]);
      expect(await keysOf({ q: "0%" })).to.deep.equal([key(32), key(33)]);
      expect(await keysOf({ q: "0%_" })).to.deep.equal([key(32)]);
      expect(await keysOf({ q: "研_" })).to.deep.equal([]);
      expect(await keysOf({ q: "!" })).to.deep.equal([]);
      expect(await keysOf({ q: "" })).to.deep.equal([31, 32, 33].map(key));
    });

    it("refuses a cursor that this list has not given", async () => {
      await keep(task(), task({ key: key(31) }));
      const { nextCursor } = await store.queries().inbox(inbox({ limit: 1 }));
      for (const cursor of ["", "nonsense", "bnVsbA", Buffer.from('["inbox todo",7]').toString("base64url")])
        await refusalOf(store.queries().inbox(inbox({ cursor })), "INVALID_REQUEST");
      await refusalOf(store.queries().inbox(inbox({ view: "done", cursor: nextCursor ?? "" })), "INVALID_REQUEST");
      await refusalOf(store.queries().matters(ledger({ cursor: nextCursor ?? "" })), "INVALID_REQUEST");
    });

    it("counts what its badges show", async () => {
      await keep(
        task({ key: key(31), assignee: "responder-1", dueAt: at(10), warnAt: at(5) }),
        task({ key: key(32), dueAt: at(30), warnAt: at(20) }),
        task({ key: key(33), dueAt: at(30), warnAt: at(21), candidateUsers: ["responder-1"] }),
        task({ key: key(34), dueAt: at(30) }),
        task({ key: key(35), assignee: "another", dueAt: at(1) }),
        task({ key: key(36), state: "completed", assignee: "responder-1", dueAt: at(1) }),
      );
      await store.transact(({ notices }) =>
        notices.insertMany([notice(), notice({ id: key(91), dedupeKey: "b", readAt: at(1) }), notice({ id: key(92), person: "another" })]),
      );
      const counts = await store.queries().inboxCounts({ sight: responder, now });
      expect(counts).to.deep.equal({ todo: 4, mine: 1, soon: 1, overdue: 1, unreadNotices: 1 });
    });

    it("stops counting at 1,000", async () => {
      const groups = ["first-responder@village-1", "grid-worker@grid-1"];
      await keep(...Array.from({ length: 1_010 }, (_, n) => task({ key: key(1_000 + n), candidateGroups: groups, dueAt: at(1) })));
      const counts = await store.queries().inboxCounts({ sight: { ...responder, groups }, now });
      expect(counts).to.deep.equal({ todo: 1_000, mine: 0, soon: 0, overdue: 1_000, unreadNotices: 0 });
    });
  });

  describe("the ledger", () => {
    const store = freshStore(open);
    const idsOf = async (filter: Partial<MatterFilter>) => (await store.queries().matters(ledger(filter))).items.map(({ id }) => id);

    it("shows a matter without what only its page needs, with its open tasks and next term", async () => {
      const rated = { state: "closed", openUntil: null, satisfied: false, words: "慢", ratedAt: at(9), round: 1 } as const;
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.matters.save(matter({ rating: rated }));
        await office.tasks.insertMany([
          task({ dueAt: at(30) }),
          task({ key: key(31), dueAt: at(25) }),
          task({ key: key(32), dueAt: at(1), state: "completed" }),
          task({ key: key(33) }),
        ]);
      });
      const { data: _data, queryCodeHash: _hash, wrongQueryCodes: _wrong, rating: _rating, ...shown } = matter({ revision: 2 });
      const { items } = await store.queries().matters(ledger());
      expect(items).to.deep.equal([{ ...shown, satisfied: false, nextDueAt: at(25), openTasks: 3 }]);
    });

    it("is sorted newest first and filtered by process, kind, status, unit, overdue, time and words", async () => {
      await store.transact(async ({ matters }) => {
        await matters.insert(matter());
        await matters.insert(matter({ id: key(21), process: "dispute-mediation", kind: "neighbours", registeredAt: at(1) }));
        await matters.insert(matter({ id: key(22), status: "archived", responsibleUnit: "civil", registeredAt: at(2) }));
        await matters.insert(matter({ id: key(23), unit: "civil", overdue: true, registeredAt: at(3), title: "Water" }));
      });
      expect(await idsOf({})).to.deep.equal([23, 22, 21, 20].map(key));
      expect(await idsOf({ process: "dispute-mediation" })).to.deep.equal([key(21)]);
      expect(await idsOf({ kind: "neighbours" })).to.deep.equal([key(21)]);
      expect(await idsOf({ status: "archived" })).to.deep.equal([key(22)]);
      expect(await idsOf({ unit: "civil" })).to.deep.equal([key(23), key(22)]);
      expect(await idsOf({ overdue: true })).to.deep.equal([key(23)]);
      expect(await idsOf({ overdue: false })).to.deep.equal([22, 21, 20].map(key));
      expect(await idsOf({ from: at(1), to: at(3) })).to.deep.equal([key(22), key(21)]);
      expect(await idsOf({ q: "wATER" })).to.deep.equal([key(23)]);
      expect(await idsOf({ q: key(21) })).to.deep.equal([key(21)]);
    });

    it("shows a confidential matter to who registered it and to those who work on it only", async () => {
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.matters.insert(matter({ id: key(21), confidential: true, registeredBy: "x" }));
        await office.tasks.insertMany([task({ matterId: key(21), candidateGroups: ["mediator@town"] })]);
      });
      expect(await idsOf({})).to.deep.equal([key(20)]);
      expect(await idsOf({ sight: { person: "x", groups: [], units: [] } })).to.deep.equal([key(21)]);
      expect(await idsOf({ sight: { person: "y", groups: ["mediator@town"], units: [] } })).to.deep.equal([key(21)]);
    });
  });
}
