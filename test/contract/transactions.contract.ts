import { expect } from "chai";
import { Refusal } from "../../engine/domain/refusal.ts";
import { bundle, event, insertOwners, instance, key, matter, task, timer } from "./samples.ts";
import { failureOf, freshStore, type OpenStore, refusalOf } from "./store.ts";

export function transactionsContract(open: OpenStore): void {
  describe("transactions", () => {
    const store = freshStore(open);

    it("keep everything of a transaction that ends well", async () => {
      const answer = await store.transact(async (office) => {
        await insertOwners(office);
        await office.tasks.insertMany([task()]);
        return "done";
      });
      expect(answer).to.equal("done");
      expect(await store.read(({ instances }) => instances.get(key(10)))).to.deep.equal(instance());
      expect(await store.read(({ tasks }) => tasks.get(key(30)))).to.deep.equal(task());
    });

    it("keep nothing of a transaction that throws, whatever it wrote", async () => {
      await store.transact(insertOwners);
      const failure = await failureOf(
        store.transact(async (office) => {
          await office.instances.save(instance({ state: "completed" }));
          await office.matters.save(matter({ title: "别的" }));
          await office.tasks.insertMany([task()]);
          await office.timers.insertMany([timer()]);
          await office.events.append([event()]);
          await office.sequences.next("CF2026");
          await office.settings.write("terms", { acceptance: 9 });
          throw new Refusal("NOT_ALLOWED");
        }),
      );
      expect(failure).to.be.instanceOf(Refusal);
      await store.read(async (office) => {
        expect(await office.instances.get(key(10))).to.deep.equal(instance());
        expect(await office.matters.get(key(20))).to.deep.equal(matter());
        expect(await office.tasks.listByInstance(key(10))).to.deep.equal([]);
        expect(await office.timers.find(key(40))).to.equal(null);
        expect(await office.events.head(key(10))).to.deep.equal({ seq: 0, hash: "0".repeat(64) });
        expect(await office.settings.read("terms")).to.equal(null);
      });
      expect(await store.transact(({ sequences }) => sequences.next("CF2026"))).to.equal(1);
    });

    it("see their own writes, and others only what is committed", async () => {
      let letGo = () => {};
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      let wrote = () => {};
      const written = new Promise<void>((done) => {
        wrote = done;
      });
      const writing = store.transact(async ({ bundles }) => {
        await bundles.insert(bundle());
        expect(await bundles.get(key(1))).to.deep.equal(bundle());
        wrote();
        await held;
      });
      await written;
      await refusalOf(
        store.read(({ bundles }) => bundles.get(key(1))),
        "NOT_FOUND",
      );
      letGo();
      await writing;
      expect(await store.read(({ bundles }) => bundles.get(key(1)))).to.deep.equal(bundle());
    });

    it("come one after the other, so nobody writes over what another has just read", async () => {
      await store.transact(({ settings }) => settings.write("count", { n: 0 }));
      const countUp = () =>
        store.transact(async ({ settings }) => {
          const { n } = (await settings.read("count")) ?? {};
          await settings.write("count", { n: Number(n) + 1 });
        });
      await Promise.all(Array.from({ length: 32 }, countUp));
      expect(await store.read(({ settings }) => settings.read("count"))).to.deep.equal({ n: 32 });
    });

    it("leave those behind them unharmed when they fail", async () => {
      const outcomes = await Promise.allSettled(
        [0, 1, 2, 3, 4, 5].map((n) =>
          store.transact(async ({ sequences }) => {
            const number = await sequences.next("x");
            if (n % 2 === 0) throw new Refusal("NOT_ALLOWED");
            return number;
          }),
        ),
      );
      expect(outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))).to.deep.equal([1, 2, 3]);
    });

    it("take rows of one transaction in any order, but none whose owner is missing at its end", async () => {
      await store.transact(async (office) => {
        await office.tasks.insertMany([task()]);
        await insertOwners(office);
      });
      const failure = await failureOf(store.transact(({ tasks }) => tasks.insertMany([task({ key: key(31), instanceKey: key(404) })])));
      expect(failure).to.be.instanceOf(Error).and.not.instanceOf(Refusal);
      expect(await store.read(({ tasks }) => tasks.listByMatter(key(20)))).to.deep.equal([task()]);
      expect(await store.transact(({ sequences }) => sequences.next("still works"))).to.equal(1);
    });

    it("for reading write nothing", async () => {
      await failureOf(store.read(({ settings }) => settings.write("terms", {})));
      expect(await store.read(({ settings }) => settings.read("terms"))).to.equal(null);
    });

    it("give rows that nobody's later change reaches", async () => {
      const values = { list: ["one"] };
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.settings.write("mine", values);
      });
      values.list.push("two");
      expect(await store.read(({ settings }) => settings.read("mine"))).to.deep.equal({ list: ["one"] });
    });
  });
}
