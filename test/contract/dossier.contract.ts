import { expect } from "chai";
import { at, clock, insertOwners, instance, key, matter } from "./samples.ts";
import { freshStore, type OpenStore, refusalOf } from "./store.ts";

export function dossierContract(open: OpenStore): void {
  describe("matters", () => {
    const store = freshStore(open);

    it("are found by their receipt number", async () => {
      await store.transact(({ matters }) => matters.insert(matter({ receiptNumber: "CF2026-000123" })));
      await store.read(async ({ matters }) => {
        expect((await matters.findByReceipt("CF2026-000123"))?.id).to.equal(key(20));
        expect(await matters.findByReceipt("CF2026-000124")).to.equal(null);
      });
    });

    it("keep the unit that received them and the one they lie with in use until they are closed", async () => {
      await store.transact(async ({ matters }) => {
        await matters.insert(matter({ unit: "village-1", responsibleUnit: "civil" }));
        await matters.insert(matter({ id: key(21), unit: "village-2", closedAt: at(9) }));
      });
      await store.read(async ({ matters }) => {
        const inUse = await Promise.all(["village-1", "civil", "village-2", "village"].map((unit) => matters.hasOpenInUnit(unit)));
        expect(inUse).to.deep.equal([true, true, false, false]);
      });
    });
  });

  describe("clocks", () => {
    const store = freshStore(open);

    it("are listed by matter, and while they are not stopped by instance and for the whole office", async () => {
      const paused = clock({ id: key(81), state: "paused" });
      const stopped = clock({ id: key(82), state: "stopped" });
      const elsewhere = clock({ id: key(83), instanceKey: key(11), matterId: null });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.instances.insert(instance({ key: key(11), matterId: null }));
        await office.clocks.insertMany([elsewhere, stopped, paused, clock()]);
      });
      await store.read(async ({ clocks }) => {
        expect(await clocks.listByMatter(key(20))).to.deep.equal([clock(), paused, stopped]);
        expect(await clocks.listOpenByInstance(key(10))).to.deep.equal([clock(), paused]);
        const first = await clocks.listOpen({ after: null, limit: 2 });
        expect(first).to.deep.equal([clock(), paused]);
        expect(await clocks.listOpen({ after: key(81), limit: 2 })).to.deep.equal([elsewhere]);
      });
    });
  });

  describe("dossiers", () => {
    const store = freshStore(open);

    it("hold comments and attachments in the order they came", async () => {
      const comment = (n: number) => ({ id: key(n), matterId: key(20), by: "a", at: at(n), text: "补充说明" });
      const file = {
        matterId: key(20),
        name: "照片.jpg",
        mediaType: "image/jpeg",
        bytes: 1_234,
        sha256: "e".repeat(64),
        by: "a",
        at: at(1),
      };
      await store.transact(async (office) => {
        await insertOwners(office);
        for (const n of [2, 1]) await office.dossiers.insertComment(comment(n));
        for (const n of [4, 3]) await office.dossiers.insertAttachment({ ...file, id: key(n) });
      });
      await store.read(async ({ dossiers }) => {
        expect(await dossiers.listComments(key(20))).to.deep.equal([comment(1), comment(2)]);
        expect(await dossiers.listAttachments(key(20))).to.deep.equal([3, 4].map((n) => ({ ...file, id: key(n) })));
        expect(await dossiers.getAttachment(key(3))).to.deep.equal({ ...file, id: key(3) });
        await refusalOf(dossiers.getAttachment(key(9)), "NOT_FOUND");
      });
    });
  });

  describe("the vault", () => {
    const store = freshStore(open);
    const entry = (n: number, matterId = key(20)) => ({
      id: key(n),
      matterId,
      field: "/phone",
      sealed: "c2VhbGVk",
      hash: "d".repeat(64),
      createdAt: at(0),
      erasedAt: null,
    });

    it("forgets the values of one matter and keeps their hashes", async () => {
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.matters.insert(matter({ id: key(21) }));
        await office.vault.insertMany([entry(2), entry(1), entry(3, key(21))]);
      });
      expect(await store.transact(({ vault }) => vault.eraseMatter(key(20), at(5)))).to.equal(2);
      expect(await store.transact(({ vault }) => vault.eraseMatter(key(20), at(6)))).to.equal(0);
      const erased = (n: number) => ({ ...entry(n), sealed: null, erasedAt: at(5) });
      await store.read(async ({ vault }) => {
        expect(await vault.listByMatter(key(20))).to.deep.equal([erased(1), erased(2)]);
        expect(await vault.getMany([key(3), key(2), key(9)])).to.deep.equal([erased(2), entry(3, key(21))]);
      });
    });
  });
}
