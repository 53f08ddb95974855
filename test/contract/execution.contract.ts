import { expect } from "chai";
import { at, bundle, event, incident, insertOwners, instance, job, key, subscription } from "./samples.ts";
import { freshStore, type OpenStore, refusalOf } from "./store.ts";

export function executionContract(open: OpenStore): void {
  describe("bundles", () => {
    const store = freshStore(open);

    it("are found by key and version, the newest published first", async () => {
      const versions = [
        bundle(),
        bundle({ id: key(2), version: 2 }),
        bundle({ id: key(3), version: 3, state: "retired" }),
        bundle({ id: key(4), version: null, state: "draft", basedOn: 2, publishedBy: null, publishedAt: null }),
        bundle({ id: key(5), key: "a-mediation" }),
      ];
      await store.transact(async ({ bundles }) => {
        for (const version of versions) await bundles.insert(version);
      });
      const withoutContent = versions.map(({ content: _content, ...head }) => head);
      await store.read(async ({ bundles }) => {
        expect(await bundles.findPublished("first-responsibility")).to.deep.equal(versions[1]);
        expect(await bundles.findPublished("unknown")).to.equal(null);
        expect(await bundles.findVersion("first-responsibility", 3)).to.deep.equal(versions[2]);
        expect(await bundles.findVersion("first-responsibility", 4)).to.equal(null);
        expect(await bundles.findDraft("first-responsibility")).to.deep.equal(versions[3]);
        expect(await bundles.findDraft("a-mediation")).to.equal(null);
        expect(await bundles.listPublished()).to.deep.equal([versions[4], versions[1]]);
        expect(await bundles.listVersions("first-responsibility")).to.deep.equal([2, 1, 0].map((n) => withoutContent[n]));
        expect(await bundles.listDrafts()).to.deep.equal([withoutContent[3]]);
      });
    });

    it("have one open draft a key: who comes second is refused", async () => {
      const draft = bundle({ state: "draft", version: null });
      await store.transact(({ bundles }) => bundles.insert(draft));
      await refusalOf(
        store.transact(({ bundles }) => bundles.insert({ ...draft, id: key(2) })),
        "REVISION_CONFLICT",
      );
      await store.transact(({ bundles }) => bundles.insert({ ...draft, id: key(3), key: "another" }));
    });

    it("have every version once: who publishes second is refused", async () => {
      await store.transact(({ bundles }) => bundles.insert(bundle()));
      await refusalOf(
        store.transact(({ bundles }) => bundles.insert(bundle({ id: key(2) }))),
        "REVISION_CONFLICT",
      );
    });
  });

  describe("instances", () => {
    const store = freshStore(open);

    it("are listed by matter and by parent, oldest first", async () => {
      const child = (n: number) => instance({ key: key(n), parentKey: key(10), parentExecutionId: "call", matterId: null });
      await store.transact(async (office) => {
        await insertOwners(office);
        for (const n of [13, 12]) await office.instances.insert(child(n));
        await office.instances.insert(instance({ key: key(11) }));
      });
      await store.read(async ({ instances }) => {
        expect((await instances.listByMatter(key(20))).map((one) => one.key)).to.deep.equal([key(10), key(11)]);
        expect(await instances.listChildren(key(10))).to.deep.equal([child(12), child(13)]);
      });
    });
  });

  describe("subscriptions", () => {
    const store = freshStore(open);

    it("are found by message and correlation, oldest first, until they are deleted", async () => {
      const [first, second] = [subscription(), subscription({ id: key(51), executionId: "e9" })];
      const other = subscription({ id: key(52), correlationKey: "other" });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.subscriptions.insertMany([other, second, first]);
      });
      await store.read(async ({ subscriptions }) => {
        expect(await subscriptions.listByMessage("rating", key(20))).to.deep.equal([first, second]);
        expect(await subscriptions.listByInstance(key(10))).to.deep.equal([first, second, other]);
      });
      await store.transact(({ subscriptions }) => subscriptions.deleteMany([first.id, other.id]));
      expect(await store.read(({ subscriptions }) => subscriptions.listByInstance(key(10)))).to.deep.equal([second]);
    });

    it("take empty lists", async () => {
      await store.transact(async ({ subscriptions, timers, tasks, jobs, clocks, vault, notices, outbox, events }) => {
        await subscriptions.insertMany([]);
        await subscriptions.deleteMany([]);
        await timers.insertMany([]);
        await timers.deleteMany([]);
        await timers.setDue([]);
        await tasks.insertMany([]);
        await jobs.insertMany([]);
        await jobs.setState([], "failed");
        await clocks.insertMany([]);
        await vault.insertMany([]);
        expect(await vault.getMany([])).to.deep.equal([]);
        await notices.insertMany([]);
        await notices.markRead("a", [], at(0));
        await outbox.insertMany([]);
        await events.append([]);
      });
    });
  });

  describe("jobs", () => {
    const store = freshStore(open);

    it("are listed while they are open", async () => {
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.jobs.insertMany([job({ key: key(61) }), job(), job({ key: key(62) })]);
        await office.jobs.setState([key(62)], "cancelled");
      });
      await store.read(async ({ jobs }) => {
        expect(await jobs.listOpen(key(10))).to.deep.equal([job(), job({ key: key(61) })]);
        expect(await jobs.get(key(62))).to.deep.equal(job({ key: key(62), state: "cancelled" }));
      });
    });
  });

  describe("incidents", () => {
    const store = freshStore(open);

    it("are open until they are resolved, once", async () => {
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.instances.insert(instance({ key: key(11) }));
        await office.incidents.insert(incident({ key: key(72), instanceKey: key(11) }));
        for (const n of [70, 71]) await office.incidents.insert(incident({ key: key(n) }));
        await office.incidents.resolve(key(70), at(3));
        await office.incidents.resolve(key(70), at(4));
      });
      await store.read(async ({ incidents }) => {
        expect(await incidents.get(key(70))).to.deep.equal(incident({ resolvedAt: at(3) }));
        expect(await incidents.listOpen(key(10))).to.deep.equal([incident({ key: key(71) })]);
        expect((await incidents.listOpen(null)).map((one) => one.key)).to.deep.equal([key(71), key(72)]);
      });
    });

    it("are paged for the operator with their process, the cursor being the last key", async () => {
      await store.transact(async (office) => {
        await insertOwners(office);
        for (const n of [70, 71, 72]) await office.incidents.insert(incident({ key: key(n) }));
      });
      const first = await store.queries().openIncidents({ after: null, limit: 2 });
      const { command: _command, actor: _actor, resolvedAt: _resolved, ...shown } = incident();
      expect(first.items[0]).to.deep.equal({ ...shown, processKey: "first-responsibility" });
      expect(first.nextCursor).to.equal(key(71));
      const second = await store.queries().openIncidents({ after: first.nextCursor, limit: 2 });
      expect(second.items.map((one) => one.key)).to.deep.equal([key(72)]);
      expect(second.nextCursor).to.equal(null);
    });
  });

  describe("events", () => {
    const store = freshStore(open);
    const link = (seq: number, stream = key(10)) => event({ stream, seq, at: at(seq), hash: String(seq).repeat(64) });

    it("are listed by stream in order, page by page, and the head is the last", async () => {
      const chain = [1, 2, 3, 4, 5].map((seq) => link(seq));
      await store.transact(({ events }) => events.append(chain));
      await store.read(async ({ events }) => {
        expect(await events.list(key(10), { afterSeq: 0, limit: 3 })).to.deep.equal(chain.slice(0, 3));
        expect(await events.list(key(10), { afterSeq: 3, limit: 3 })).to.deep.equal(chain.slice(3));
        expect(await events.head(key(10))).to.deep.equal({ seq: 5, hash: "5".repeat(64) });
        expect(await events.head("office")).to.deep.equal({ seq: 0, hash: "0".repeat(64) });
      });
    });

    it("stand once at every place of a stream: a lost race is a conflict and adds nothing", async () => {
      await store.transact(({ events }) => events.append([link(1), link(2)]));
      await refusalOf(
        store.transact(({ events }) => events.append([link(3), { ...link(2), hash: "b".repeat(64) }])),
        "REVISION_CONFLICT",
      );
      await store.transact(({ events }) => events.append([link(2, "office"), link(1, "office")]));
      expect(await store.read(({ events }) => events.head(key(10)))).to.deep.equal({ seq: 2, hash: "2".repeat(64) });
    });

    it("are appended by the thousand in one go", async () => {
      const chain = Array.from({ length: 1_234 }, (_, index) => link(index + 1));
      await store.transact(({ events }) => events.append(chain));
      expect(await store.read(({ events }) => events.list(key(10), { afterSeq: 0, limit: 5_000 }))).to.deep.equal(chain);
    });

    it("name their streams, page by page", async () => {
      await store.transact(({ events }) => events.append([link(1, "office"), link(1, key(12)), link(1, key(11)), link(2, key(11))]));
      await store.read(async ({ events }) => {
        const first = await events.listStreams({ after: null, limit: 2 });
        expect(first).to.deep.equal([key(11), key(12)]);
        expect(await events.listStreams({ after: first.at(-1) ?? null, limit: 2 })).to.deep.equal(["office"]);
      });
    });

    it("of a matter are those of its instances, by time, then stream and place", async () => {
      const [late, early, same, foreign] = [link(9), link(1, key(11)), link(9, key(11)), link(1, key(12))];
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.instances.insert(instance({ key: key(11) }));
        await office.instances.insert(instance({ key: key(12), matterId: null }));
        await office.events.append([same, late, early, foreign]);
      });
      expect(await store.read(({ events }) => events.listByMatter(key(20)))).to.deep.equal([early, late, same]);
    });
  });
}
