import { expect } from "chai";
import { path } from "../../support/diagram.ts";
import { boundaryEvent, catchEvent, endEvent, startEvent, subProcess, timerDefinition, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

rules("timers", (play) => {
  it("count a duration from now and read a date without offset in the calendar's zone", async () => {
    const game = await play([
      startEvent("Start"),
      catchEvent("Wait", timerDefinition("duration", "PT4H")),
      catchEvent("Day", timerDefinition("date", "2026-05-01T09:00")),
      catchEvent("Moment", timerDefinition("date", "2026-05-01T09:00:00Z")),
      path("Start", "Wait"),
      path("Start", "Day"),
      path("Start", "Moment"),
    ]);
    expect(game.advanced().timers.map(({ elementId, dueAt }) => [elementId, dueAt])).to.deep.equal([
      ["Wait", "2026-03-02T05:00:00.000Z"],
      ["Day", "2026-05-01T01:00:00.000Z"],
      ["Moment", "2026-05-01T09:00:00.000Z"],
    ]);
  });

  it("repeat without drift: the next moment counts from the one before, not from the firing", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Remind", "A", timerDefinition("cycle", "R3/PT1H"), { interrupting: false }),
      endEvent("Reminded"),
      path("Start", "A"),
      path("Remind", "Reminded"),
    ]);
    const dues = [];
    for (const firedAt of ["2026-03-02T02:20:00.000Z", "2026-03-02T09:00:00.000Z", "2026-03-02T09:00:01.000Z"]) {
      dues.push(game.timer("Remind").dueAt);
      game.at(firedAt);
      game.fire("Remind");
    }
    expect(dues).to.deep.equal(["2026-03-02T02:00:00.000Z", "2026-03-02T03:00:00.000Z", "2026-03-02T04:00:00.000Z"]);
    expect(game.advanced().timers, "three times, then no more").to.deep.equal([]);
    expect(game.open()).to.deep.equal(["A"]);
  });

  it("fire each moment once: a repeated firing finds nothing", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Remind", "A", timerDefinition("cycle", "R/P1D"), { interrupting: false }),
      endEvent("Reminded"),
      path("Start", "A"),
      path("Remind", "Reminded"),
    ]);
    const { timerId } = game.timer("Remind");
    game.fire("Remind");
    expect(game.send({ kind: "fireTimer", timerId })).to.deep.equal({ kind: "refused", code: "NOT_OPEN" });
  });

  it("that are overdue wait for the host", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Late", "A", timerDefinition("duration", "PT1H")),
      userTask("B"),
      path("Start", "A"),
      path("Start", "B"),
      path("Late", "B"),
    ]);
    game.at("2026-04-01T00:00:00.000Z");
    game.complete("B");
    expect(game.open()).to.deep.equal(["A", "Late"]);
    expect(game.timer("Late").dueAt).to.equal("2026-03-02T02:00:00.000Z");
  });

  it("bound to a clock have no moment of their own and name the activity that owns the clock", async () => {
    const game = await play([
      startEvent("Start"),
      subProcess(
        "Sub",
        [
          userTask("A"),
          boundaryEvent("Warn", "A", timerDefinition("date", "=clock.warning"), { interrupting: false }),
          endEvent("Warned"),
          path("Warn", "Warned"),
        ],
        {
          clock: { name: "handling", budget: "=7", unit: "workingDays", warning: "=2" },
        },
      ),
      path("Start", "Sub"),
    ]);
    const owner = game.advanced().events.find(({ kind }) => kind === "clockOpened");
    expect(owner).to.deep.include({
      elementId: "Sub",
      clock: { name: "handling", budget: 7, unit: "workingDays", since: null, warning: 2 },
    });
    expect(game.timer("Warn")).to.deep.include({ dueAt: null, clock: { moment: "warning", ownerExecutionId: owner?.executionId } });
    game.fire("Warn");
    expect(game.open(), "a clock's moment comes once").to.deep.equal(["A"]);
  });

  it("are an incident where their value is no time", async () => {
    const game = await play([startEvent("Start"), catchEvent("Wait", timerDefinition("duration", "=term")), path("Start", "Wait")], {
      variables: { term: "soon" },
    });
    expect(game.step()).to.deep.include({ kind: "incident", code: "TIMER_INVALID", elementId: "Wait" });
  });
});
