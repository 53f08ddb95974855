import { expect } from "chai";
import type { Clock } from "../../../../engine/domain/clock-ledger.ts";
import type { CalendarYear } from "../../../../engine/ports/repositories.ts";
import { putYear } from "../../../../engine/usecases/calendar/put-year.ts";
import { changeClock } from "../../../../engine/usecases/change-clock.ts";
import { refusalOf } from "../../../contract/store.ts";
import { path } from "../../../support/diagram.ts";
import { boundaryEvent, endEvent, startEvent, timerDefinition, userTask } from "../../../support/diagram-elements.ts";
import { type Office, openOffice } from "../../../support/office.ts";

/** As its notice might say: 1–7 October off, worked for on Sunday 26 September and Saturday 9 October. */
const nationalDay2027: CalendarYear = {
  year: 2027,
  status: "official",
  source: "国办发明电〔2026〕8号",
  days: [
    { day: "2027-09-26", kind: "makeupWorkday", name: "国庆节调休" },
    ...["01", "02", "03", "04", "05", "06", "07"].map((date) => ({ day: `2027-10-${date}`, kind: "holiday" as const, name: "国庆节" })),
    { day: "2027-10-09", kind: "makeupWorkday", name: "国庆节调休" },
  ],
};

describe("entering a year of the calendar", () => {
  let office: Office;
  const clock = async (): Promise<Clock> => {
    const [only] = await office.read(({ clocks }) => clocks.listOpen({ after: null, limit: 9 }));
    if (only === undefined) throw new Error("no clock is open");
    return only;
  };
  const enter = async (year: CalendarYear) => putYear(office.world, { actor: await office.as("admin"), year });
  beforeEach(async () => {
    office = await openOffice({ at: "2027-09-29T10:00:00+08:00" });
    const due = { name: "办理", budget: "=5", unit: "workingDays", warning: "=2" };
    const handle = userTask("Handle", { candidateGroups: "first-responder@village-1", clock: due });
    const warn = boundaryEvent("Warn", "Handle", timerDefinition("date", "=clock.warning"), { interrupting: false });
    await office.publish("P", [startEvent("S"), handle, warn, endEvent("E"), endEvent("W"), path("S", "Handle", "E"), path("Warn", "W")]);
    await office.register("P");
  });

  it("moves an open term over the holidays, with its warning, its timers and its tasks", async () => {
    expect(await clock()).to.include({ dueAt: "2027-10-07T09:30:00.000Z", provisional: true });
    const before = await office.task("Handle");
    expect(before.dueAt).to.equal("2027-10-07T09:30:00.000Z");
    const { clocksRecomputed, revision } = await enter(nationalDay2027);
    expect(clocksRecomputed).to.equal(1);
    const after = await clock();
    expect(after).to.include({ dueAt: "2027-10-12T09:30:00.000Z", provisional: false });
    expect(await office.task("Handle")).to.include({ dueAt: after.dueAt, warnAt: after.warnAt, provisional: false });
    expect(after.warnAt).to.equal("2027-10-10T16:00:00.000Z");
    const timers = await office.read(({ timers: all }) => all.listByClock(after.id));
    expect(timers.map(({ dueAt }) => dueAt)).to.deep.equal([after.warnAt]);
    const told = (await office.events(after.instanceKey)).filter(({ kind }) => kind === "clockRecomputed");
    expect(told.map(({ actor, data }) => ({ actor, data }))).to.deep.equal([
      {
        actor: "admin",
        data: {
          clock: after.id,
          name: "办理",
          before: "2027-10-07T09:30:00.000Z",
          dueAt: after.dueAt,
          provisional: false,
          calendar: revision,
        },
      },
    ]);
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("is known at once to whatever opens afterwards", async () => {
    await enter(nationalDay2027);
    await office.register("P");
    const opened = await office.read(({ clocks }) => clocks.listOpen({ after: null, limit: 9 }));
    expect(opened.map(({ dueAt, provisional }) => ({ dueAt, provisional }))).to.deep.equal([
      { dueAt: "2027-10-12T09:30:00.000Z", provisional: false },
      { dueAt: "2027-10-12T09:30:00.000Z", provisional: false },
    ]);
  });

  it("leaves alone what does not change: stopped terms, paused ones, and those of other days", async () => {
    await changeClock(office.world, { actor: await office.as("deputy"), clockId: (await clock()).id, act: "pause", reason: "等待鉴定" });
    expect((await enter(nationalDay2027)).clocksRecomputed).to.equal(0);
    expect((await clock()).dueAt).to.equal(null);
    await changeClock(office.world, { actor: await office.as("deputy"), clockId: (await clock()).id, act: "resume" });
    expect((await clock()).dueAt).to.equal("2027-10-12T09:30:00.000Z");
    expect((await enter(nationalDay2027)).clocksRecomputed).to.equal(0);
    await office.complete("Handle", "responder-1");
    expect((await enter({ ...nationalDay2027, days: [] })).clocksRecomputed).to.equal(0);
  });

  it("fires what is due by the new dates, and nothing by the old ones", async () => {
    await enter(nationalDay2027);
    await office.clockTo("2027-10-09T12:00:00+08:00");
    const kinds = async () => (await office.events((await clock()).instanceKey)).map(({ kind }) => kind);
    expect(await kinds()).to.not.include("timerFired");
    await office.clockTo("2027-10-11T00:00:00+08:00");
    expect(await kinds()).to.include("timerFired");
  });

  it("is written to the office's log with its source, and is the administrator's to do", async () => {
    const { revision } = await enter(nationalDay2027);
    const [changed] = (await office.events("office")).filter(({ kind }) => kind === "calendarChanged");
    const { year, status, source } = nationalDay2027;
    expect(changed).to.deep.include({ actor: "admin", data: { year, status, source, days: 9, revision, clocks: 1 } });
    await refusalOf(putYear(office.world, { actor: await office.as("secretary"), year: nationalDay2027 }), "NOT_ALLOWED");
  });

  it("refuses days of another year, days twice, days that are none, weekdays made up for, and an official year without its notice", async () => {
    const causeOf = async (year: Partial<CalendarYear>) =>
      (await refusalOf(enter({ ...nationalDay2027, ...year }), "INVALID_REQUEST")).details.cause;
    const holiday = (day: string) => ({ day, kind: "holiday" as const, name: "假" });
    expect(await causeOf({ days: [holiday("2028-01-01")] })).to.equal("otherYear");
    expect(await causeOf({ days: [holiday("2027-02-30")] })).to.equal("noSuchDay");
    expect(await causeOf({ days: [holiday("2027-01-01"), holiday("2027-01-01")] })).to.equal("twice");
    expect(await causeOf({ days: [{ day: "2027-01-04", kind: "makeupWorkday", name: "调休" }] })).to.equal("alreadyWorked");
    expect(await causeOf({ source: " " })).to.equal("missing");
    expect((await clock()).provisional).to.equal(true);
  });
});
