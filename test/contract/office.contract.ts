import { expect } from "chai";
import type { CalendarYear } from "../../engine/ports/repositories.ts";
import { at, key, notice, person } from "./samples.ts";
import { failureOf, freshStore, type OpenStore, refusalOf } from "./store.ts";

export function officeContract(open: OpenStore): void {
  describe("people", () => {
    const store = freshStore(open);
    const head = person({ id: "head", name: "主任", posts: [{ role: "centre-director", unit: "town" }] });
    const left = person({ id: "left", disabledAt: at(0), posts: [{ role: "centre-director", unit: "town" }] });
    const nobody = person({ id: "a-nobody", posts: [] });
    beforeEach(() =>
      store.transact(async ({ people }) => {
        for (const one of [person(), left, head, nobody]) await people.insert(one, `hash of ${one.id}`);
      }),
    );

    it("are listed by account with their posts in order, the disabled ones too", async () => {
      await store.read(async ({ people }) => {
        expect(await people.list()).to.deep.equal([nobody, head, left, person()]);
        expect(await people.findByAccount("head")).to.deep.equal(head);
        expect(await people.findByAccount("HEAD")).to.equal(null);
      });
    });

    it("are found by the posts they hold, once each, the disabled ones not", async () => {
      const groups = ["centre-director@town", "first-responder@village-1", "grid-worker@grid-1"];
      await store.read(async ({ people }) => {
        expect(await people.listInGroups(groups)).to.deep.equal([head, person()]);
        expect(await people.listInGroups([])).to.deep.equal([]);
      });
    });

    it("have an account that nobody else has", async () => {
      const twin = person({ id: "twin", account: "head" });
      const refusal = await refusalOf(
        store.transact(({ people }) => people.insert(twin, "x")),
        "ACCOUNT_TAKEN",
      );
      expect(refusal.details).to.deep.equal({ account: "head" });
      await refusalOf(
        store.transact(({ people }) => people.save({ ...nobody, account: "head" })),
        "ACCOUNT_TAKEN",
      );
    });

    it("keep their password's hash apart, and changing it changes nothing else", async () => {
      await store.transact(({ people }) => people.setPasswordHash("head", "new"));
      await store.read(async ({ people }) => {
        expect(await people.passwordHash("head")).to.equal("new");
        expect(await people.get("head")).to.deep.equal(head);
        await refusalOf(people.passwordHash("unknown"), "NOT_FOUND");
      });
    });

    it("are throttled by the failures since a moment, until they are cleared", async () => {
      await store.transact(async ({ people }) => {
        for (const minute of [1, 2, 2, 3]) await people.recordFailure("head", at(minute));
        await people.recordFailure("unknown account", at(3));
      });
      expect(await store.read(({ people }) => people.recentFailures("head", at(2)))).to.equal(3);
      await store.transact(({ people }) => people.clearFailures("head"));
      expect(await store.read(({ people }) => people.recentFailures("head", at(0)))).to.equal(0);
      expect(await store.read(({ people }) => people.recentFailures("unknown account", at(0)))).to.equal(1);
    });

    it("have sessions until they end, are signed out or expire", async () => {
      const session = (n: number, who = "head") => ({
        tokenHash: `token ${n}`,
        person: who,
        csrfToken: "csrf",
        createdAt: at(0),
        lastSeenAt: at(0),
        expiresAt: at(n),
      });
      await store.transact(async ({ sessions }) => {
        for (const one of [session(1), session(2), session(3), session(4, "left")]) await sessions.insert(one);
        await sessions.touch("token 3", at(2));
        expect(await sessions.deleteExpired(at(1))).to.equal(1);
        await sessions.delete("token 2");
      });
      await store.read(async ({ sessions }) => {
        expect(await sessions.find("token 1")).to.equal(null);
        expect(await sessions.find("token 2")).to.equal(null);
        expect(await sessions.find("token 3")).to.deep.equal({ ...session(3), lastSeenAt: at(2) });
      });
      await store.transact(({ sessions }) => sessions.deleteOfPerson("head"));
      await store.read(async ({ sessions }) => {
        expect(await sessions.find("token 3")).to.equal(null);
        expect(await sessions.find("token 4")).to.deep.equal(session(4, "left"));
      });
    });

    it("belong to units, which are listed by id and can be changed", async () => {
      const town = { id: "town", name: "镇", nameEn: "Town", level: "town", parent: null, closed: false } as const;
      const village = { id: "village-1", name: "一村", nameEn: null, level: "village", parent: "town", closed: false } as const;
      await store.transact(async ({ people }) => {
        await people.insertUnit(village);
        await people.insertUnit(town);
        await people.saveUnit({ ...village, closed: true });
      });
      expect(await store.read(({ people }) => people.units())).to.deep.equal([town, { ...village, closed: true }]);
    });
  });

  describe("the calendar", () => {
    const store = freshStore(open);
    const year: CalendarYear = {
      year: 2026,
      status: "official",
      source: "国办发明电〔2025〕7号",
      days: [
        { day: "2026-01-01", kind: "holiday", name: "元旦" },
        { day: "2026-01-04", kind: "makeupWorkday", name: "元旦调休" },
      ],
    };

    it("is empty until a year is entered", async () => {
      const empty = { revision: 0, officialYears: [], exceptions: {}, zone: "Asia/Shanghai", closesAt: "17:30" };
      expect(await store.read(({ calendar }) => calendar.read())).to.deep.equal(empty);
    });

    it("takes a year's days in place of those it had, and counts its revision up", async () => {
      await store.transact(({ calendar }) => calendar.putYears([{ ...year, year: 2027, status: "provisional", days: [] }, year]));
      const corrected = { ...year, days: [{ day: "2026-01-02", kind: "holiday" as const, name: "元旦" }] };
      await store.transact(({ calendar }) => calendar.putYears([corrected]));
      const { revision, officialYears, exceptions } = await store.read(({ calendar }) => calendar.read());
      expect({ revision, officialYears, exceptions }).to.deep.equal({
        revision: 2,
        officialYears: [2026],
        exceptions: { "2026-01-02": "holiday" },
      });
    });

    it("lists its years as they were entered, by year and day", async () => {
      const next: CalendarYear = { year: 2027, status: "provisional", source: "推算", days: [] };
      await store.transact(({ calendar }) => calendar.putYears([next, { ...year, days: year.days.toReversed() }]));
      expect(await store.read(({ calendar }) => calendar.listYears())).to.deep.equal([year, next]);
    });
  });

  describe("sequences", () => {
    const store = freshStore(open);

    it("count from 1 without a gap, each by itself, whoever rolls back in between", async () => {
      const numbers: number[] = [];
      const take = (n: number) =>
        store.transact(async ({ sequences }) => {
          const number = await sequences.next("CF2026");
          if (n % 3 === 0) throw new Error("the registration failed");
          numbers.push(number);
        });
      await Promise.allSettled(Array.from({ length: 30 }, (_, n) => take(n)));
      expect(numbers).to.deep.equal(Array.from({ length: 20 }, (_, n) => n + 1));
      expect(await store.transact(({ sequences }) => sequences.next("CF2027"))).to.equal(1);
    });
  });

  describe("settings", () => {
    const store = freshStore(open);

    it("hold the last value written under a name", async () => {
      await store.transact(async ({ settings }) => {
        await settings.write("terms", { acceptance: 1 });
        await settings.write("terms", { acceptance: 2, roles: ["a"] });
      });
      await store.read(async ({ settings }) => {
        expect(await settings.read("terms")).to.deep.equal({ acceptance: 2, roles: ["a"] });
        expect(await settings.read("other")).to.equal(null);
      });
    });
  });

  describe("notices", () => {
    const store = freshStore(open);

    it("come once for the same thing, in one go and later, to each person", async () => {
      const again = notice({ id: key(91) });
      const toAnother = notice({ id: key(92), person: "head" });
      await store.transact(({ notices }) => notices.insertMany([notice(), again, toAnother]));
      await store.transact(({ notices }) => notices.insertMany([again]));
      await store.read(async ({ notices }) => {
        const all = { before: null, limit: 9, unreadOnly: false };
        expect(await notices.listOfPerson("responder-1", all)).to.deep.equal([notice()]);
        expect(await notices.listOfPerson("head", all)).to.deep.equal([toAnother]);
      });
    });

    it("are listed newest first, page by page, and without the read ones if asked", async () => {
      const of = (n: number) => notice({ id: key(n), dedupeKey: `n ${n}` });
      await store.transact(async ({ notices }) => {
        await notices.insertMany([1, 2, 3, 4].map(of));
        await notices.markRead("somebody else", [key(3)], at(7));
        await notices.markRead("responder-1", [key(2)], at(7));
        await notices.markRead("responder-1", [key(2)], at(8));
      });
      await store.read(async ({ notices }) => {
        expect(await notices.listOfPerson("responder-1", { before: null, limit: 2, unreadOnly: false })).to.deep.equal([of(4), of(3)]);
        const rest = await notices.listOfPerson("responder-1", { before: key(3), limit: 2, unreadOnly: false });
        expect(rest).to.deep.equal([{ ...of(2), readAt: at(7) }, of(1)]);
        expect(await notices.listOfPerson("responder-1", { before: key(3), limit: 2, unreadOnly: true })).to.deep.equal([of(1)]);
      });
    });

    it("have ids of their own", async () => {
      await store.transact(({ notices }) => notices.insertMany([notice()]));
      const failure = await failureOf(store.transact(({ notices }) => notices.insertMany([notice({ dedupeKey: "other" })])));
      expect(failure).to.be.instanceOf(Error);
    });
  });
}
