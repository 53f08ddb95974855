import { expect } from "chai";
import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Compiled } from "../../../engine/model/compiled.ts";
import { diagram, file, flow, path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  catchEvent,
  endEvent,
  errorDefinition,
  exclusive,
  messageDefinition,
  parallel,
  serviceTask,
  startEvent,
  subProcess,
  task,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { compiledFrom, playCompiled } from "../token/play.ts";
import { playOne } from "./play-one.ts";

/** What bpmn-elements 17.3.0 does wrong by itself, and executor one must not. */
describe("faults of the stock library", () => {
  it("a timer of more than 24.8 days is armed like any other", async () => {
    const instance = await playOne([startEvent("Start"), catchEvent("Wait", timerDefinition("duration", "P400D")), path("Start", "Wait")]);
    expect(instance.timer("Wait").dueAt).to.equal("2027-04-06T01:00:00.000Z");
    instance.fire("Wait");
    expect(instance.advanced().ended).to.equal(true);
  });

  it("an overdue timer does not fire while something else is done", async () => {
    const late = boundaryEvent("Late", "Work", timerDefinition("duration", "PT1H"));
    const instance = await playOne([
      startEvent("Start"),
      parallel("Split"),
      userTask("Work"),
      late,
      userTask("Other"),
      userTask("Remind"),
      path("Start", "Split", "Work"),
      path("Split", "Other"),
      path("Late", "Remind"),
    ]);
    instance.at("2030-01-01T00:00:00.000Z");
    instance.complete("Other");
    expect(instance.open()).to.deep.equal(["Work", "Late"]);
  });

  it("non-interrupting boundary events happen again and again", async () => {
    const instance = await playOne([
      startEvent("Start"),
      userTask("Work"),
      boundaryEvent("Note", "Work", messageDefinition("note", '="key"'), { interrupting: false }),
      boundaryEvent("Remind", "Work", timerDefinition("cycle", "R3/PT1H"), { interrupting: false }),
      userTask("Read"),
      task("Reminded"),
      path("Start", "Work"),
      path("Note", "Read"),
      path("Remind", "Reminded"),
    ]);
    for (const _ of [1, 2, 3]) instance.deliver("Note");
    expect(instance.open().filter((id) => id === "Read")).to.have.length(3);
    const due: (string | null)[] = [];
    for (const _ of [1, 2, 3]) {
      due.push(instance.timer("Remind").dueAt);
      instance.fire("Remind");
      expect(instance.seen("completed")).to.deep.equal(["Remind", "Reminded"]);
    }
    expect(due).to.deep.equal(["2026-03-02T02:00:00.000Z", "2026-03-02T03:00:00.000Z", "2026-03-02T04:00:00.000Z"]);
    expect(instance.open()).not.to.include("Remind");
  });

  it("a task completed by its id loses no error end event that follows", async () => {
    const inside = [startEvent("Begin"), userTask("Try"), endEvent("Failed", errorDefinition("LOST")), path("Begin", "Try", "Failed")];
    const instance = await playOne([
      startEvent("Start"),
      subProcess("Sub", inside),
      boundaryEvent("Caught", "Sub", errorDefinition("LOST")),
      userTask("Repair"),
      path("Start", "Sub"),
      path("Caught", "Repair"),
    ]);
    instance.complete("Try");
    expect(instance.open()).to.deep.equal(["Repair"]);
  });

  it("an error that nobody catches is told, not taken for an end", async () => {
    const instance = await playOne([
      startEvent("Start"),
      userTask("Try"),
      endEvent("Failed", errorDefinition("LOST")),
      path("Start", "Try", "Failed"),
    ]);
    instance.complete("Try");
    expect(instance.advanced()).to.include({ ended: true, state: null });
    expect(instance.advanced().escaped).to.include({ code: "LOST", elementId: "Failed" });
  });

  it("an unknown, stale or wrong id is refused and changes nothing", async () => {
    const instance = await playOne([startEvent("Start"), userTask("First"), userTask("Second"), path("Start", "First", "Second")]);
    const { executionId } = instance.wait("First");
    instance.complete("First");
    const notOpen = { kind: "refused", code: "NOT_OPEN" };
    expect(instance.send({ kind: "completeTask", executionId, variables: {} })).to.deep.equal(notOpen);
    expect(instance.send({ kind: "completeTask", executionId: "root", variables: {} })).to.deep.equal(notOpen);
    expect(instance.send({ kind: "completeJob", executionId: instance.wait("Second").executionId, variables: {} })).to.deep.equal(notOpen);
    expect(instance.send({ kind: "fireTimer", timerId: "none" })).to.deep.equal(notOpen);
    expect(instance.send({ kind: "start", at: null, variables: {} })).to.deep.equal(notOpen);
  });

  it("a condition that is no boolean is an incident, and the same command can be tried again", async () => {
    const instance = await playOne([
      startEvent("Start"),
      userTask("Ask"),
      exclusive("Which", { default: "Which_No" }),
      userTask("Yes"),
      userTask("No"),
      path("Start", "Ask", "Which"),
      flow("Which", "Yes", { when: "=answer" }),
      flow("Which", "No"),
    ]);
    for (const answer of ["false", "yes", 1, null])
      expect(instance.complete("Ask", { answer })).to.include({ kind: "incident", code: "CONDITION_NOT_BOOLEAN", elementId: "Which" });
    instance.complete("Ask", { answer: false });
    expect(instance.open()).to.deep.equal(["No"]);
  });

  it("a legal file with item definitions, interfaces, resources and a black-box pool runs", async () => {
    const process = /<bpmn:process.*<\/bpmn:process>/s.exec(diagram([startEvent("Start"), userTask("Work"), path("Start", "Work")]))?.[0];
    const xml = file(`<bpmn:itemDefinition id="Item" structureRef="xsd:string"/>
      <bpmn:interface id="Interface" name="I"><bpmn:operation id="Operation" name="O"><bpmn:inMessageRef>In</bpmn:inMessageRef></bpmn:operation></bpmn:interface>
      <bpmn:message id="In" name="in"/><bpmn:resource id="Resource" name="R"/>
      <bpmn:collaboration id="Collaboration"><bpmn:participant id="Office" processRef="P"/><bpmn:participant id="Citizen" name="Citizen"/>
      <bpmn:messageFlow id="Asks" sourceRef="Citizen" targetRef="Office"/></bpmn:collaboration>${process}`);
    const result = await compile({ xml, decisions: {} });
    const instance = playCompiled("compiled" in result ? result.compiled : expect.fail(JSON.stringify(result)), {
      executor: bpmnEngineExecutor,
    });
    expect(instance.open()).to.deep.equal(["Work"]);
  });

  it("two tokens in one activity are two pieces of work", async () => {
    const instance = await playOne([
      startEvent("Start"),
      parallel("Split"),
      exclusive("Merge"),
      userTask("Work"),
      path("Start", "Split"),
      flow("Split", "Merge", { id: "first" }),
      flow("Split", "Merge", { id: "second" }),
      path("Merge", "Work"),
    ]);
    expect(instance.open()).to.deep.equal(["Work", "Work"]);
    instance.complete("Work");
    instance.complete("Work");
    expect(instance.advanced().ended).to.equal(true);
  });

  it("twelve hundred iterations are open at the same time, and complete in any order", async () => {
    const instance = await playOne([
      startEvent("Start"),
      userTask("Each", { loop: { cardinality: "=1200" } }),
      userTask("After"),
      path("Start", "Each", "After"),
    ]);
    expect(instance.advanced().open).to.have.length(1200);
    const last = instance.advanced().open.at(-1)?.executionId ?? "";
    instance.send({ kind: "completeTask", executionId: last, variables: {} });
    expect(instance.advanced().open).to.have.length(1199);
  });

  it("nine hundred automatic elements in a row need no deeper stack than one", async () => {
    const names = Array.from({ length: 900 }, (_, index) => `T${index}`);
    const instance = await playOne([startEvent("Start"), ...names.map((id) => task(id)), path("Start", ...names)]);
    expect(instance.advanced().ended).to.equal(true);
    expect(instance.seen("completed")).to.have.length(901);
  });
});

describe("code in a diagram on executor one", () => {
  const shell = `$\{environment.constructor.constructor('return process')().exit(1)}`;

  it("is refused by compile, wherever an expression may stand", async () => {
    const result = await compile({
      xml: diagram([startEvent("Start"), serviceTask("Job", { type: shell }), path("Start", "Job")]),
      decisions: {},
    });
    expect(result).not.to.have.property("compiled");
  });

  it("is never evaluated by the library, even where a compiled diagram holds it", async () => {
    const compiled = await compiledFrom([
      startEvent("Start"),
      serviceTask("Job"),
      exclusive("Which", { default: "Which_B" }),
      userTask("A"),
      userTask("B"),
      path("Start", "Job", "Which"),
      flow("Which", "A", { when: "=a" }),
      flow("Which", "B"),
    ]);
    const forged = JSON.parse(
      JSON.stringify(compiled)
        .replace('"literal":"work"', `"literal":${JSON.stringify(shell)}`)
        .replace('"condition":"a"', `"condition":${JSON.stringify(shell)}`),
    ) as Compiled;
    const instance = playCompiled({ ...forged, hash: "forged" }, { executor: bpmnEngineExecutor });
    expect(instance.wait("Job")).to.have.nested.property("job.type", shell);
    expect(instance.complete("Job")).to.include({ kind: "incident", code: "FEEL_ERROR" });
  });
});
