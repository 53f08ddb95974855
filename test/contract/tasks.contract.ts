import { expect } from "chai";
import { at, insertOwners, instance, key, task } from "./samples.ts";
import { freshStore, type OpenStore } from "./store.ts";

export function tasksContract(open: OpenStore): void {
  describe("tasks", () => {
    const store = freshStore(open);

    it("are listed by instance and matter, oldest first, the closed ones apart", async () => {
      const closed = task({ key: key(31), state: "completed", completedBy: "a", completedAt: at(3) });
      const elsewhere = task({ key: key(32), instanceKey: key(11), clockId: key(80) });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.instances.insert(instance({ key: key(11) }));
        await office.tasks.insertMany([elsewhere, closed, task()]);
      });
      await store.read(async ({ tasks }) => {
        expect(await tasks.listOpen(key(10))).to.deep.equal([task()]);
        expect(await tasks.listByInstance(key(10))).to.deep.equal([task(), closed]);
        expect(await tasks.listByMatter(key(20))).to.deep.equal([task(), closed, elsewhere]);
        expect(await tasks.listOpenByClock(key(80))).to.deep.equal([elsewhere]);
      });
    });

    it("of a leaver are the open ones they have, delegated or are named for", async () => {
      const mine = task({ assignee: "leaver" });
      const lent = task({ key: key(34), assignee: "other", delegatedBy: "leaver" });
      const named = task({ key: key(31), candidateUsers: ["other", "leaver"] });
      const done = task({ key: key(32), assignee: "leaver", candidateUsers: ["leaver"], state: "completed" });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.tasks.insertMany([done, named, mine, lent, task({ key: key(33) })]);
      });
      expect(await store.read(({ tasks }) => tasks.listOpenOfPerson("leaver"))).to.deep.equal([mine, named, lent]);
    });

    it("keep a unit in use while an open one lies with it or is open to one of its posts", async () => {
      const closed = task({ state: "cancelled", unit: "grid-1", candidateGroups: ["grid-worker@grid-1"] });
      const helped = task({ key: key(31), candidateGroups: ["first-responder@village-1", "office-staff@civil"] });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.tasks.insertMany([closed, helped]);
      });
      await store.read(async ({ tasks }) => {
        expect(await tasks.hasOpenInUnit("village-1")).to.equal(true);
        expect(await tasks.hasOpenInUnit("civil")).to.equal(true);
        expect(await tasks.hasOpenInUnit("grid-1")).to.equal(false);
        expect(await tasks.hasOpenInUnit("village")).to.equal(false);
      });
    });

    it("keep one draft a person until the drafts of the task are deleted", async () => {
      const draft = { taskKey: key(30), person: "a", variables: { text: "第一稿" }, savedAt: at(1) };
      const later = { ...draft, variables: { text: "第二稿" }, savedAt: at(2) };
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.tasks.insertMany([task()]);
        await office.tasks.putDraft(draft);
        await office.tasks.putDraft({ ...draft, person: "b" });
        await office.tasks.putDraft(later);
      });
      await store.read(async ({ tasks }) => {
        expect(await tasks.findDraft(key(30), "a")).to.deep.equal(later);
        expect(await tasks.findDraft(key(30), "c")).to.equal(null);
      });
      await store.transact(({ tasks }) => tasks.deleteDrafts(key(30)));
      expect(await store.read(({ tasks }) => tasks.findDraft(key(30), "b"))).to.equal(null);
    });

    it("keep rare characters, line ends and empty texts as they are", async () => {
      const name = "𠮷㛃䶮 🙂👩‍👩‍👧 \r\n\t'\"`\\%_;-- é";
      const odd = task({ name, candidateUsers: ["𠮷"], candidateGroups: [], formId: "" });
      await store.transact(async (office) => {
        await insertOwners(office);
        await office.tasks.insertMany([odd]);
      });
      expect(await store.read(({ tasks }) => tasks.get(key(30)))).to.deep.equal(odd);
    });
  });
}
