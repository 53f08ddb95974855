import { expect } from "chai";
import fc from "fast-check";
import { at, insertOwners, instance, key, message, timer } from "./samples.ts";
import { freshStore, type OpenStore } from "./store.ts";

export function timersContract(open: OpenStore): void {
  describe("timers", () => {
    const store = freshStore(open);
    const keep = (timers: readonly ReturnType<typeof timer>[]) =>
      store.transact(async (office) => {
        await insertOwners(office);
        await office.timers.insertMany(timers);
      });
    const claim = (now: string, leaseUntil: string, limit = 10) =>
      store.transact(async ({ timers }) => (await timers.claimDue({ now, leaseUntil, limit })).map(({ id }) => id));

    it("are leased from the moment they are due on, the earliest first", async () => {
      await keep([timer({ id: key(41), dueAt: at(5) }), timer({ id: key(42), dueAt: at(3) }), timer({ id: key(43), dueAt: at(6) })]);
      expect(await claim(at(5), at(7), 1)).to.deep.equal([key(42)]);
      expect(await claim(at(5), at(7))).to.deep.equal([key(41)]);
      expect(await claim(at(6), at(8))).to.deep.equal([key(43)]);
    });

    it("are given with their lease, and leased again when it is over or given back", async () => {
      await keep([timer()]);
      const [leased] = await store.transact(({ timers }) => timers.claimDue({ now: at(5), leaseUntil: at(7), limit: 9 }));
      expect(leased).to.deep.equal(timer({ leasedUntil: at(7) }));
      expect(await claim(at(6), at(8))).to.deep.equal([]);
      expect(await claim(at(7), at(9))).to.deep.equal([key(40)]);
      await store.transact(({ timers }) => timers.release(key(40)));
      expect(await claim(at(7), at(9))).to.deep.equal([key(40)]);
    });

    it("that a killed process had leased are free at once for one that is alone", async () => {
      await keep([timer(), timer({ id: key(41) })]);
      await claim(at(5), at(9));
      await store.transact(({ timers }) => timers.releaseAll());
      expect((await claim(at(5), at(9))).toSorted()).to.deep.equal([key(40), key(41)]);
    });

    it("are not leased while they are held or their clock is paused", async () => {
      await keep([timer(), timer({ id: key(41), dueAt: null })]);
      await store.transact(({ timers }) => timers.hold(key(10), true));
      expect(await claim(at(9), at(10))).to.deep.equal([]);
      expect(await store.read(({ timers }) => timers.nextDue())).to.equal(null);
      await store.transact(({ timers }) => timers.hold(key(10), false));
      expect(await store.read(({ timers }) => timers.nextDue())).to.equal(at(5));
      expect(await claim(at(9), at(10))).to.deep.equal([key(40)]);
    });

    it("are leased to one of many workers who ask at once", async () => {
      const ids = Array.from({ length: 50 }, (_, index) => key(100 + index));
      await keep(ids.map((id) => timer({ id })));
      const claims = await Promise.all(Array.from({ length: 8 }, () => claim(at(5), at(9), 10)));
      expect(claims.flat().toSorted()).to.deep.equal(ids);
    });

    it("move several at once, each to its own moment", async () => {
      await keep([timer(), timer({ id: key(41) }), timer({ id: key(42) })]);
      await store.transact(({ timers }) =>
        timers.setDue([
          { id: key(40), dueAt: at(30) },
          { id: key(42), dueAt: null },
        ]),
      );
      const moved = await store.read(({ timers }) => timers.listByInstance(key(10)));
      expect(moved.map(({ dueAt }) => dueAt)).to.deep.equal([at(30), at(5), null]);
    });

    it("are listed by instance, clock and process, and found by id until they are deleted", async () => {
      const ofClock = timer({ id: key(41), clockId: key(80), clockMoment: "end" });
      const ofProcess = timer({ id: key(42), instanceKey: null, bundleKey: "first-responsibility" });
      await keep([ofProcess, ofClock, timer()]);
      await store.transact(({ timers }) => timers.hold(key(10), true));
      await store.read(async ({ timers }) => {
        expect(await timers.listByInstance(key(10))).to.deep.equal([timer({ held: true }), { ...ofClock, held: true }]);
        expect(await timers.listByClock(key(80))).to.deep.equal([{ ...ofClock, held: true }]);
        expect(await timers.listByBundle("first-responsibility")).to.deep.equal([ofProcess]);
        expect(await timers.nextDue()).to.equal(ofProcess.dueAt);
      });
      await store.transact(({ timers }) => timers.deleteMany([key(41), key(42)]));
      expect(await store.read(({ timers }) => timers.find(key(42)))).to.equal(null);
      expect(await store.read(({ timers }) => timers.find(key(40)))).to.deep.equal(timer({ held: true }));
    });

    it("are leased exactly when due, free and not held", async () => {
      const minute = fc.integer({ min: 0, max: 9 });
      const anyTimer = fc.record({
        dueAt: fc.option(minute.map(at), { nil: null }),
        held: fc.boolean(),
        leasedUntil: fc.option(minute.map(at), { nil: null }),
      });
      await store.transact(insertOwners);
      await fc.assert(
        fc.asyncProperty(fc.array(anyTimer, { minLength: 1, maxLength: 12 }), minute.map(at), async (drawn, now) => {
          const timers = drawn.map((changed, index) => timer({ id: key(200 + index), ...changed }));
          const claimed = await store.transact(async (office) => {
            await office.instances.get(instance().key);
            await office.timers.deleteMany((await office.timers.listByInstance(key(10))).map(({ id }) => id));
            await office.timers.insertMany(timers);
            return office.timers.claimDue({ now, leaseUntil: at(59), limit: 99 });
          });
          const due = timers.filter(
            ({ dueAt, held, leasedUntil }) => dueAt !== null && dueAt <= now && !held && (leasedUntil ?? "") <= now,
          );
          const expected = due.toSorted((one, other) => (`${one.dueAt}${one.id}` < `${other.dueAt}${other.id}` ? -1 : 1));
          expect(claimed).to.deep.equal(expected.map((one) => ({ ...one, leasedUntil: at(59) })));
        }),
        { numRuns: 40 },
      );
    });
  });

  describe("outbox", () => {
    const store = freshStore(open);
    const claim = (now: string, leaseUntil: string) => store.transact(({ outbox }) => outbox.claim({ now, leaseUntil, limit: 10 }));

    it("keeps an effect once, however often it is put in", async () => {
      const once = message({ dedupeKey: "same" });
      await store.transact(({ outbox }) => outbox.insertMany([once, { ...once, id: key(101) }]));
      await store.transact(({ outbox }) =>
        outbox.insertMany([
          { ...once, id: key(102) },
          { ...once, id: key(103), to: "b@example.org" },
        ]),
      );
      expect((await claim(at(0), at(1))).map(({ id }) => id)).to.deep.equal([key(100), key(103)]);
    });

    it("leases what is to be tried, earliest first, to one worker", async () => {
      await store.transact(({ outbox }) => outbox.insertMany([message({ nextTryAt: at(2) }), message({ id: key(101), nextTryAt: at(1) })]));
      const claims = await Promise.all([claim(at(2), at(5)), claim(at(2), at(5))]);
      expect(claims.flat().map(({ id }) => id)).to.deep.equal([key(101), key(100)]);
      expect(claims.flat()[0]?.leasedUntil).to.equal(at(5));
    });

    it("gives a failed message again at its next try, counting the tries, and a delivered one never", async () => {
      await store.transact(({ outbox }) => outbox.insertMany([message(), message({ id: key(101) })]));
      await claim(at(0), at(1));
      await store.transact(async ({ outbox }) => {
        await outbox.markDelivered(key(100), at(1));
        await outbox.markFailed(key(101), at(9));
      });
      expect(await claim(at(8), at(10))).to.deep.equal([]);
      expect(await claim(at(9), at(10))).to.deep.equal([message({ id: key(101), attempts: 1, nextTryAt: at(9), leasedUntil: at(10) })]);
    });
  });
}
