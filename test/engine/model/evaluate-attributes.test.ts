import { expect } from "chai";
import type { ClockDefinition, MultiInstance, UserTaskDefinition } from "../../../engine/model/compiled.ts";
import { evaluateClock } from "../../../engine/model/evaluate-clock.ts";
import { evaluateCondition } from "../../../engine/model/evaluate-condition.ts";
import { evaluateJob } from "../../../engine/model/evaluate-job.ts";
import { evaluateMessage } from "../../../engine/model/evaluate-message.ts";
import { evaluateMultiInstance } from "../../../engine/model/evaluate-multi-instance.ts";
import { evaluateUserTask } from "../../../engine/model/evaluate-user-task.ts";
import type { UserTaskAttributes } from "../../../engine/ports/executor.ts";
import { at, calendar, evaluate, faultOf, value } from "./evaluating.ts";

const plain: UserTaskDefinition = {
  assignee: null,
  candidateGroups: null,
  candidateUsers: null,
  dueDate: null,
  followUpDate: null,
  priority: null,
  formId: null,
  separation: null,
  restricted: false,
};
const variables = { unit: "town", people: ["a", "b"], flag: true };

function task(definition: Partial<UserTaskDefinition>): UserTaskAttributes {
  return evaluateUserTask({ ...plain, ...definition }, at(variables), calendar, evaluate);
}

describe("user task attributes", () => {
  it("default to nobody and the middle priority", () => {
    const nobody = { assignee: null, candidateGroups: [], candidateUsers: [], dueDate: null, followUpDate: null, separationFallback: [] };
    expect(task({})).to.deep.equal({ ...nobody, priority: 50 });
  });

  for (const [text, groups] of [
    ["office-head@town", ["office-head@town"]],
    ["a@x, b@y ,a@x", ["a@x", "b@y"]],
    ['="office-head@" + unit', ["office-head@town"]],
    ["=people", ["a", "b"]],
    ["=null", []],
  ] as const)
    it(`read the groups ${text} as ${groups.join(" and ") || "none"}`, () => {
      expect(task({ candidateGroups: value(text) }).candidateGroups).to.deep.equal(groups);
    });

  it("end a due day with office hours and begin a follow-up day at midnight", () => {
    const { dueDate, followUpDate } = task({ dueDate: value("2026-03-05"), followUpDate: value('=date("2026-03-04")') });
    expect([dueDate, followUpDate]).to.deep.equal(["2026-03-05T09:30:00.000Z", "2026-03-03T16:00:00.000Z"]);
  });

  for (const [title, definition] of [
    ["a priority over 100", { priority: value("101") }],
    ["a priority that is no whole number", { priority: value("=1.5") }],
    ["a number for an assignee", { assignee: value("=7") }],
    ["a group that is null among others", { candidateGroups: value('=["a@x", null]') }],
    ["an expression that cannot be evaluated", { candidateGroups: value("=1 +") }],
  ] as const)
    it(`refuse ${title}`, () => {
      expect(faultOf(() => task(definition))).to.equal("FEEL_ERROR at Here");
    });
});

describe("jobs and messages", () => {
  it("read retries written as text, and refuse broken ones", () => {
    const job = (retries: string) =>
      evaluateJob({ kind: "job", jobType: value("work"), retries: value(retries), headers: {} }, at(), evaluate);
    expect(job("3")).to.deep.equal({ type: "work", retries: 3, headers: {} });
    for (const text of ["-1", "1.5", "many", "=null"]) expect(faultOf(() => job(text))).to.equal("FEEL_ERROR at Here");
  });

  it("correlate by text, and refuse a key that is null", () => {
    const message = (key: string | null, known = {}) => evaluateMessage({ name: value("rated"), correlationKey: key }, at(known), evaluate);
    expect(message("id", { id: 7 })).to.deep.equal({ name: "rated", correlationKey: "7" });
    expect(message(null)).to.deep.equal({ name: "rated", correlationKey: "" });
    expect(faultOf(() => message("id"))).to.equal("FEEL_ERROR at Here");
  });
});

describe("conditions, clocks and collections", () => {
  it("a condition is true or false and nothing else", () => {
    expect(evaluateCondition("flag", at(variables), evaluate)).to.equal(true);
    for (const text of ["unit", "missing", "1", '"true"', "[true]"])
      expect(faultOf(() => evaluateCondition(text, at(variables), evaluate))).to.equal("CONDITION_NOT_BOOLEAN at Here");
  });

  it("a clock has a budget above nothing and a warning not below it", () => {
    const clock = (budget: string, warning: string | null, since: string | null = null): ClockDefinition => ({
      name: "handling",
      budget: value(budget),
      unit: "workingDays",
      since: since === null ? null : value(since),
      warning: warning === null ? null : value(warning),
    });
    expect(evaluateClock(clock("=1 + 2", null), at(), evaluate)).to.deep.equal({
      name: "handling",
      budget: 3,
      unit: "workingDays",
      since: null,
      warning: null,
    });
    expect(evaluateClock(clock("3", null, '="2026-03-02T09:00:00+08:00"'), at(), evaluate).since).to.equal("2026-03-02T01:00:00.000Z");
    expect(evaluateClock(clock("3", null, "=null"), at(), evaluate).since).to.equal(null);
    expect(faultOf(() => evaluateClock(clock("3", null, "=7"), at(), evaluate))).to.equal("TIMER_INVALID at Here");
    for (const broken of [clock("0", null), clock("3", "-1")])
      expect(faultOf(() => evaluateClock(broken, at(), evaluate))).to.equal("TIMER_INVALID at Here");
  });

  it("a collection is a list, a cardinality a whole number", () => {
    const loop: MultiInstance = {
      sequential: false,
      collection: null,
      cardinality: null,
      inputElement: null,
      outputCollection: null,
      outputElement: null,
      completionCondition: null,
    };
    const items = (given: Partial<MultiInstance>) => evaluateMultiInstance({ ...loop, ...given }, at(variables), evaluate);
    expect(items({ collection: "people" })).to.deep.equal(["a", "b"]);
    expect(items({ cardinality: "2" })).to.deep.equal([null, null]);
    for (const broken of [
      { collection: "unit" },
      { collection: "null" },
      { cardinality: "-1" },
      { cardinality: "1.5" },
      { cardinality: "20000" },
    ])
      expect(faultOf(() => items(broken))).to.equal("COLLECTION_INVALID at Here");
  });
});
